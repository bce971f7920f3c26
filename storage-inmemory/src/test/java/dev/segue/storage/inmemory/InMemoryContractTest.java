package dev.segue.storage.inmemory;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import dev.segue.storage.tck.WholeStorageContract;
import java.time.Duration;
import java.time.Instant;

/** The in-memory storage keeps the storage contract; its clock stands until it is moved on. */
class InMemoryContractTest extends WholeStorageContract {
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Override
    protected Storage emptyStorage(ContactSchema schema) {
        return InMemoryStorage.create(schema, () -> now);
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
