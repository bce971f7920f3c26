package dev.segue.storage.inmemory;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import dev.segue.storage.tck.ContactSourceContract;
import dev.segue.storage.tck.DirectoryContract;
import dev.segue.storage.tck.DocumentsContract;
import dev.segue.storage.tck.NumbersContract;
import dev.segue.storage.tck.OpeningContract;
import dev.segue.storage.tck.SavedCriteriaContract;
import dev.segue.storage.tck.SegmentsContract;
import dev.segue.storage.tck.SelectionContract;
import dev.segue.storage.tck.TemplatesContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The in-memory storage keeps the storage contract. */
class InMemoryContractTest {

    /** A storage whose clock stands until it is moved on. */
    private static final class Clocked {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        Storage empty(ContactSchema schema) {
            return InMemoryStorage.create(schema, (InstantSource) () -> now);
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @Nested
    class ItsContactSourcePort extends ContactSourceContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsDirectoryPort extends DirectoryContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsDocumentsPort extends DocumentsContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsNumbersPort extends NumbersContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsSavedCriteriaPort extends SavedCriteriaContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsTemplatesPort extends TemplatesContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsOpeningPort extends OpeningContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsSegmentsPort extends SegmentsContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }

    @Nested
    class ItsSelectionPort extends SelectionContract {
        private final Clocked clocked = new Clocked();

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return clocked.empty(schema);
        }

        @Override
        protected void pass(Duration time) {
            clocked.pass(time);
        }
    }
}
