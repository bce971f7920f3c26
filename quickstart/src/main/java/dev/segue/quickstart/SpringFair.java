package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what the invitation to the spring fair is made of, and reports on it. */
final class SpringFair implements Job {
    /** The largest document that is read at all. */
    private static final long LARGEST_TEMPLATE = 20L << 20;

    @Override
    public List<String> run(Options options, Path folder, Console console) throws IOException {
        List<Contact> contacts = contacts(options, console);
        byte[] letter =
                options.template().map(SpringFair::template).orElseGet(() -> ShippedData.bytes(ShippedData.LETTER_EN));
        console.stage("Writing the report");
        report(contacts, letter.length).writeTo(folder.resolve("index.html"));
        console.done("index.html");
        return List.of("Report: {out}/index.html");
    }

    private static List<Contact> contacts(Options options, Console console) {
        console.stage("Reading contacts");
        List<Contact> contacts = options.contacts()
                .map(file -> ContactsCsv.under(ShippedData.SCHEMA).read(file))
                .orElseGet(ShippedData::contacts);
        console.done("%,d".formatted(contacts.size()));
        return contacts;
    }

    static byte[] template(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw refused("template.missing", file, "the document is a folder");
            } else if (!Files.exists(file)) {
                throw refused("template.missing", file, "the document does not exist");
            } else if (Files.size(file) > LARGEST_TEMPLATE) {
                throw refused(
                        "template.size", file, "the document has more than %,d bytes".formatted(LARGEST_TEMPLATE));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(
                    "template.missing",
                    file,
                    "the document cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static InvalidInputException refused(String code, Path file, String what) {
        return new InvalidInputException(
                Problem.of(code, file.toString(), what, "Name a readable Word document (.docx) with --template"));
    }

    private static HtmlReport report(List<Contact> contacts, int size) {
        Map<String, Long> countries = contacts.stream()
                .collect(Collectors.groupingBy(it -> it.get(COUNTRY).orElse("-"), TreeMap::new, Collectors.counting()));
        long companies =
                contacts.stream().filter(it -> it.type() == ContactType.COMPANY).count();
        return HtmlReport.titled("Spring fair invitation", "What the invitation is made of")
                .section(
                        "Contacts",
                        Block.facts(
                                "Contacts", "%,d".formatted(contacts.size()),
                                "Companies", "%,d".formatted(companies),
                                "Letter", "%,d bytes".formatted(size)),
                        new Block.Table(
                                List.of(Block.Column.code("Country"), Block.Column.number("Contacts")),
                                countries.entrySet().stream()
                                        .map(it -> List.of(it.getKey(), "%,d".formatted(it.getValue())))
                                        .toList()));
    }
}
