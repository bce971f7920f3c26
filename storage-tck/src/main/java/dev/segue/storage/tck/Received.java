package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The chunks of contacts that a source has pushed. */
record Received(List<List<Contact>> chunks) {

    static Received by(Consumer<Consumer<List<Contact>>> pushing) {
        List<List<Contact>> chunks = new ArrayList<>();
        pushing.accept(chunk -> chunks.add(List.copyOf(chunk)));
        return new Received(chunks);
    }

    List<Contact> contacts() {
        return chunks.stream().flatMap(List::stream).toList();
    }

    List<ContactNo> numbers() {
        return contacts().stream().map(Contact::no).toList();
    }
}
