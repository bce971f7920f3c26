package dev.segue.storage.tck;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** What an adapter gives to every suite: a storage and a way to let time pass. Not thread-safe. */
public abstract class StorageUnderTest {
    Storage storage;
    Desk desk;

    @BeforeEach
    final void begin() {
        storage = emptyStorage(Contacts.SCHEMA);
        desk = new Desk(storage);
    }

    /**
     * A storage with nothing in it, whose contacts have these fields and whose clock shows any time after 2020. Called once before each
     * test; what it opens the adapter closes after each test by itself.
     */
    protected abstract Storage emptyStorage(ContactSchema schema);

    /** Moves the clock of the storage that was given last on by that time, however the adapter does that. */
    protected abstract void pass(Duration time);
}
