package dev.segue.benchmarks;

import dev.segue.letter.Gaps;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeLimits;
import dev.segue.merge.docx.DocxMerger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.model.fields.merge.DataFieldName;
import org.docx4j.model.fields.merge.MailMerger;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** One letter after another from one template, into memory, against docx4j's MailMerger. */
public final class LettersBenchmark {
    private static final String OURS = "segue, level 6";
    private static final String CLONED = "docx4j MailMerger, template cloned";
    private static final String LOADED = "docx4j MailMerger, template loaded";

    private final byte[] bytes = BusinessLetter.template();
    private final CompiledTemplate compiled = DocxMerger.create().compile(bytes, MergeLimits.STANDARD);
    private final WordprocessingMLPackage loaded = load();
    private int contact;

    private LettersBenchmark() throws Exception {}

    /** Prints a table and the ratio; {@code --quick} takes a few seconds a contestant. */
    public static void main(String... arguments) throws Exception {
        new LettersBenchmark().run(arguments);
    }

    private void run(String... arguments) throws Exception {
        checkBothAreRight();
        Rounds rounds = Rounds.of(arguments)
                .with(OURS, () -> ours().length)
                .with("segue, compiled for each letter", () -> compiledAnew().length)
                .with(CLONED, () -> docx4j((WordprocessingMLPackage) loaded.clone()).length)
                .with(LOADED, () -> docx4j(load()).length)
                .run("letters");
        rounds.ratio("letters.deflate-vs-docx4j-loaded", OURS, LOADED);
        rounds.ratio("letters.deflate-vs-docx4j", OURS, CLONED);
    }

    private byte[] ours() throws IOException {
        return letter(compiled, ++contact);
    }

    private byte[] compiledAnew() throws IOException {
        return letter(DocxMerger.create().compile(bytes, MergeLimits.STANDARD), ++contact);
    }

    private static byte[] letter(CompiledTemplate template, int contact) throws IOException {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        BusinessLetter.values(contact).forEach((name, value) -> values.put(name, Optional.of(value)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        template.merge(MergeValues.of(values, Gaps.STANDARD), out);
        return out.toByteArray();
    }

    private WordprocessingMLPackage load() throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
    }

    /** Its successor merges with several records in one document; for one letter this is still the way. */
    @SuppressWarnings("deprecation")
    private byte[] docx4j(WordprocessingMLPackage letter) throws Exception {
        Map<DataFieldName, String> values = new HashMap<>();
        BusinessLetter.values(++contact).forEach((name, value) -> values.put(new DataFieldName(name), value));
        MailMerger.setMERGEFIELDInOutput(MailMerger.OutputField.REMOVED);
        MailMerger.performMerge(letter, values, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        letter.save(out);
        return out.toByteArray();
    }

    /** A wrong letter has no speed. */
    private void checkBothAreRight() throws Exception {
        checkRight(ours());
        checkRight(docx4j((WordprocessingMLPackage) loaded.clone()));
        checkRight(docx4j(load()));
    }

    private void checkRight(byte[] letter) throws IOException {
        String body = body(letter);
        BusinessLetter.values(contact).forEach((name, value) -> {
            String shown = (name.equals("Surname") ? value.toUpperCase(Locale.ROOT) : value).replace("&", "&amp;");
            if (!body.contains(">" + shown + "<") || body.contains("MERGEFIELD")) {
                throw new IllegalStateException("The letter lacks '" + shown + "' or has a field left: " + body);
            }
        });
    }

    private static String body(byte[] letter) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(letter))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("The letter has no body");
    }
}
