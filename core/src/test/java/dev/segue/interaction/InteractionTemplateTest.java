package dev.segue.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DocumentHash;
import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.example.Templates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule TP-1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InteractionTemplateTest {
    private static final InteractionTemplate CALL = InteractionTemplate.of(new TemplateCode("CALL"), "Telephone call");

    @Test
    void is_not_kept_until_it_has_a_revision() {
        assertThat(CALL.revision()).isZero();
        assertThat(CALL.asRevision(3))
                .isEqualTo(new InteractionTemplate(
                        CALL.code(), 3, "Telephone call", Optional.empty(), FieldSettings.NONE, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALL.asRevision(-1))
                .withMessage("The revision of template CALL is 0 or more, but was -1");
    }

    @Test
    void is_never_changed() {
        InteractionTemplate kept = CALL.asRevision(1);

        kept.with(InteractionField.SUBJECT, "Hello")
                .withDocument(Templates.CZECH, Templates.CZECH_INVITATION)
                .inGroup(new GroupCode("EVENTS"))
                .asRevision(2);

        assertThat(kept).isEqualTo(CALL.asRevision(1));
    }

    @Test
    void keeps_a_copy_of_its_documents() {
        Map<Language, DocumentHash> documents = new HashMap<>(Map.of(Templates.CZECH, Templates.CZECH_INVITATION));
        InteractionTemplate template =
                new InteractionTemplate(CALL.code(), 1, "", Optional.empty(), FieldSettings.NONE, documents);

        documents.clear();

        assertThat(template.documents()).containsOnlyKeys(Templates.CZECH);
        assertThatThrownBy(() -> template.documents().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void has_one_document_for_a_language() {
        InteractionTemplate template = CALL.withDocument(Templates.CZECH, Templates.CZECH_INVITATION)
                .withDocument(Templates.GERMAN, Templates.GERMAN_INVITATION)
                .withDocument(Templates.CZECH, Templates.CZECH_REMINDER);

        assertThat(template.documents())
                .isEqualTo(Map.of(
                        Templates.CZECH, Templates.CZECH_REMINDER, Templates.GERMAN, Templates.GERMAN_INVITATION));
    }

    @Test
    void has_no_default_for_what_it_does_not_decide() {
        assertRefused("template", () -> CALL.with(InteractionField.TEMPLATE, CALL.code()));
        assertRefused("description", () -> CALL.with(InteractionField.DESCRIPTION, "Call"));
        assertRefused("salesperson", () -> CALL.with(InteractionField.SALESPERSON, new SalespersonCode("JANA")));
        assertRefused("date", () -> CALL.with(InteractionField.DATE, LocalDate.of(2026, 3, 10)));
        assertRefused("document", () -> CALL.with(InteractionField.DOCUMENT, Templates.PERSONAL_LETTER));
        assertRefused("comment", () -> CALL.with(InteractionField.COMMENT, "Hello"));
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatIllegalArgumentException()
                .isThrownBy(change)
                .withMessage("Template CALL has no default for " + field);
    }

    @Test
    void has_a_description_of_bounded_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionTemplate.of(CALL.code(), "x".repeat(251)))
                .withMessageStartingWith("The description of template CALL has at most 250");
    }
}
