package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salesperson;
import dev.segue.engine.folder.FolderChannel;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.LogRequest;
import dev.segue.merge.docx.DocxMerger;
import dev.segue.merge.text.HtmlMerger;
import dev.segue.merge.text.TextMerger;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each document goes to the merger of its kind, and its letters keep that kind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailBodyTest {
    private static final ContactNo ANNA = new ContactNo("ANNA");
    private static final Language ENGLISH = Language.of("en");

    @TempDir
    Path folder;

    private Segue segue;

    @BeforeEach
    void documents_of_three_kinds_are_merged() {
        segue = Segue.on(InMemoryStorage.create())
                .mergingWith(DocxMerger.create())
                .mergingWith(TextMerger.create())
                .mergingWith(HtmlMerger.create())
                .actingAs(() -> new Actor("eva"))
                .build();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.directory()
                .put(List.of(Contact.person(ANNA, "Anna <Nová>")
                        .set(ContactFields.SALESPERSON, "JO")
                        .build()))
                .orThrow();
    }

    @Test
    void a_segment_whose_document_is_html_is_delivered_as_html() throws IOException {
        Path letter = delivered("<p>Dear {{Contact_Name}},</p>", "text/html");

        assertThat(letter.getFileName().toString()).endsWith(".html");
        assertThat(Files.readString(letter)).isEqualTo("<p>Dear Anna &#60;Nová&#62;,</p>");
    }

    @Test
    void a_segment_whose_document_is_plain_text_is_delivered_as_text() throws IOException {
        Path letter = delivered("Dear {{Contact_Name}},\n", "text/plain");

        assertThat(letter.getFileName().toString()).endsWith(".txt");
        assertThat(Files.readString(letter)).isEqualTo("Dear Anna <Nová>,\n");
    }

    private Path delivered(String template, String mediaType) throws IOException {
        DocumentHash document = segue.letters()
                .keep(template.getBytes(StandardCharsets.UTF_8), new MediaType(mediaType))
                .orThrow()
                .hash();
        segue.templates()
                .keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation")
                        .withDocument(ENGLISH, document))
                .orThrow();
        SegmentNo fair = segue.segments().open("Spring fair invitation").no();
        segue.segments().enter(fair, List.of(ANNA)).orThrow();
        segue.segments()
                .plan(
                        fair,
                        plan -> plan.template("INVITE")
                                .language("en")
                                .correspondenceForAll(CorrespondenceType.HARD_COPY))
                .orThrow();
        segue.segments().log(fair, LogRequest.standard().withDeliveries()).orThrow();
        segue.deliveries().run(FolderChannel.into(folder));
        try (Stream<Path> letters = Files.list(folder)) {
            return letters.findFirst().orElseThrow();
        }
    }
}
