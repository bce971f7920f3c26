package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COMPANY_NO;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.contact.ContactFields.TYPE;

import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Field;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads contacts from CSV: the columns are the schema's fields by name, in any order; an empty cell is an absent value; the elements of a
 * set are separated by {@code |}, with a backslash before one of their own; money is written {@code 1250.50 EUR}, a date
 * {@code 2019-05-31}. A person may stand before its company.
 *
 * <p>What is wrong is gathered, up to {@value ProblemList#MOST} problems, and thrown at once. Thread-safe.
 */
final class ContactsCsv {
    private final ContactSchema schema;
    private final CsvColumns columns;

    private ContactsCsv(ContactSchema schema) {
        this.schema = schema;
        this.columns = new CsvColumns(
                schema.fields().stream().map(Field::name).toList(), Set.of(NO.name(), TYPE.name(), NAME.name()));
    }

    /** A reader of contacts with the schema's fields. */
    static ContactsCsv under(ContactSchema schema) {
        return new ContactsCsv(schema);
    }

    /**
     * Every contact of the file, in its order, or none.
     *
     * @throws InvalidInputException with all problems, if the file cannot be read or anything in it is wrong
     */
    List<Contact> read(Path file) {
        List<Contact> contacts = new ArrayList<>();
        forEach(file, contacts::add);
        return contacts;
    }

    /**
     * Every contact of the stream, in its order, or none. Closes the stream.
     *
     * @param name the name that problems give the input
     * @throws InvalidInputException with all problems, if anything is wrong
     */
    List<Contact> read(String name, InputStream in) throws IOException {
        List<Contact> contacts = new ArrayList<>();
        forEach(name, in, contacts::add);
        return contacts;
    }

    /**
     * Gives the action each contact as it is read and holds only the numbers of those before. After the first problem the action is given
     * no more, but may have been given some: who needs all or nothing undoes what it did when this throws.
     *
     * @throws InvalidInputException with all problems, if the file cannot be read or anything in it is wrong
     */
    void forEach(Path file, Consumer<Contact> action) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw missing(file, "is a folder, not a file");
        } else if (!Files.exists(file)) {
            throw missing(file, "does not exist");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            forEach(name, in, action);
        } catch (IOException e) {
            throw missing(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void forEach(String name, InputStream in, Consumer<Contact> action) throws IOException {
        ProblemList problems = new ProblemList();
        ContactNumbers numbers = new ContactNumbers(name, problems);
        boolean complete = new CsvTable(name, columns, problems).forEachRow(in, row -> {
            Optional<Contact> contact = contact(row, problems);
            numbers.note(row);
            if (problems.isEmpty()) {
                contact.ifPresent(action);
            }
        });
        if (complete) {
            numbers.addUnknownCompanies();
        }
        problems.throwIfAny();
    }

    private Optional<Contact> contact(CsvRow row, ProblemList problems) {
        int before = problems.size();
        Optional<ContactNo> no = value(row, NO, problems).flatMap(text -> number(row, text, problems));
        Optional<ContactType> type = value(row, TYPE, problems);
        Optional<String> name = value(row, NAME, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Contact.Builder contact = type.orElseThrow() == ContactType.COMPANY
                ? Contact.company(no.orElseThrow(), name.orElseThrow())
                : Contact.person(no.orElseThrow(), name.orElseThrow());
        for (Field<?> field : schema.fields()) {
            row.cell(field.name()).ifPresent(cell -> set(contact, row, field, cell, problems));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(contact.build());
    }

    private static <T> Optional<T> value(CsvRow row, Field<T> field, ProblemList problems) {
        Optional<String> cell = row.cell(field.name()).filter(text -> !text.isBlank());
        if (cell.isEmpty()) {
            problems.add(
                    "csv.value", row.where(field.name()), "the cell is empty", "Give every contact a " + field.name());
            return Optional.empty();
        }
        try {
            return Optional.of(Cells.value(field, cell.get()));
        } catch (IllegalArgumentException e) {
            problems.add("csv.value", row.where(field.name()), String.valueOf(e.getMessage()), Cells.remedy(field));
            return Optional.empty();
        }
    }

    private static Optional<ContactNo> number(CsvRow row, String text, ProblemList problems) {
        try {
            return Optional.of(new ContactNo(text));
        } catch (IllegalArgumentException e) {
            problems.add(
                    "csv.value",
                    row.where(NO.name()),
                    String.valueOf(e.getMessage()),
                    "Write a number of at most 20 characters");
            return Optional.empty();
        }
    }

    private static <T> void set(
            Contact.Builder contact, CsvRow row, Field<T> field, String cell, ProblemList problems) {
        try {
            if (field.equals(LANGUAGE)) {
                LanguageCell.value(cell);
            }
            contact.set(field, Cells.value(field, cell));
        } catch (IllegalArgumentException e) {
            problems.add("csv.value", row.where(field.name()), String.valueOf(e.getMessage()), remedy(field));
        }
    }

    private static String remedy(Field<?> field) {
        if (field.equals(LANGUAGE)) {
            return "Write a BCP-47 tag such as cs or de-AT, or leave the cell empty";
        } else if (field.equals(COMPANY_NO)) {
            return "Write the company's number; a company has its own or an empty cell";
        }
        return Cells.remedy(field);
    }

    private static InvalidInputException missing(Path file, String what) {
        return new InvalidInputException(Problem.of(
                "csv.missing", file.toString(), "the file " + what, "Name a readable CSV file with --contacts"));
    }
}
