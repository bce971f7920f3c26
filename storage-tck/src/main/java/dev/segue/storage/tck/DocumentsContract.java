package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Digest;
import dev.segue.DocumentHash;
import dev.segue.MediaType;
import dev.segue.storage.Documents;
import dev.segue.storage.StoredDocument;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Documents}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DocumentsContract extends StorageUnderTest {
    private static final MediaType TEXT = new MediaType("text/plain");

    @Test
    void doc1_returns_the_hash_and_finds_the_document_by_it() {
        DocumentHash hash = storage.documents().keep(Office.letter(), TEXT);

        assertThat(hash).isEqualTo(Office.LETTER);
        assertThat(found(hash).hash()).isEqualTo(hash);
        assertThat(found(hash).mediaType()).isEqualTo(TEXT);
        assertThat(found(hash).bytes()).isEqualTo(Office.letter());
    }

    @Test
    void doc1_keeps_large_and_empty_documents_as_they_are() {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);

        DocumentHash ofLarge = storage.documents().keep(large, MediaType.DOCX);
        DocumentHash ofEmpty = storage.documents().keep(new byte[0], TEXT);

        assertThat(ofLarge).isEqualTo(new DocumentHash(Digest.of(large).toString()));
        assertThat(found(ofLarge).bytes()).isEqualTo(large);
        assertThat(found(ofEmpty).bytes()).isEmpty();
    }

    @Test
    void doc2_keeps_the_same_bytes_once() {
        DocumentHash first = storage.documents().keep(Office.letter(), TEXT);

        DocumentHash again = storage.documents().keep(Office.letter(), MediaType.DOCX);

        assertThat(again).isEqualTo(first);
        assertThat(found(first).mediaType()).isEqualTo(TEXT);
        assertThat(found(first).bytes()).isEqualTo(Office.letter());
    }

    @Test
    void doc2_lets_many_keep_the_same_bytes_at_once() {
        assertThat(Threads.together(
                        Threads.MANY, thread -> () -> storage.documents().keep(Office.letter(), TEXT)))
                .containsOnly(Office.LETTER);
        assertThat(found(Office.LETTER).bytes()).isEqualTo(Office.letter());
    }

    @Test
    void doc3_does_not_change_with_the_array_that_was_given() {
        byte[] given = Office.letter();
        DocumentHash hash = storage.documents().keep(given, TEXT);

        given[0] = '!';

        assertThat(found(hash).bytes()).isEqualTo(Office.letter());
    }

    @Test
    void doc3_does_not_change_with_an_array_that_was_returned() {
        DocumentHash hash = storage.documents().keep(Office.letter(), TEXT);

        found(hash).bytes()[0] = '!';

        assertThat(found(hash).bytes()).isEqualTo(Office.letter());
    }

    private StoredDocument found(DocumentHash hash) {
        assertThat(storage.documents().find(hash)).isPresent();
        return storage.documents().find(hash).orElseThrow();
    }
}
