package dev.segue.storage.inmemory;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import dev.segue.storage.tck.ContactSourceContract;
import dev.segue.storage.tck.DeliveriesContract;
import dev.segue.storage.tck.DirectoryContract;
import dev.segue.storage.tck.DocumentsContract;
import dev.segue.storage.tck.InteractionsContract;
import dev.segue.storage.tck.LeasesContract;
import dev.segue.storage.tck.LogConflictsContract;
import dev.segue.storage.tck.LoggedSegmentsContract;
import dev.segue.storage.tck.LoggingContract;
import dev.segue.storage.tck.NumbersContract;
import dev.segue.storage.tck.OpeningContract;
import dev.segue.storage.tck.SavedCriteriaContract;
import dev.segue.storage.tck.SegmentsContract;
import dev.segue.storage.tck.SelectionContract;
import dev.segue.storage.tck.StorageContract;
import dev.segue.storage.tck.TemplatesContract;
import dev.segue.storage.tck.UndoContract;
import dev.segue.storage.tck.ValuesContract;
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
    class ItsContactSource extends ContactSourceContract {
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
    class ItsDeliveries extends DeliveriesContract {
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
    class ItsDirectory extends DirectoryContract {
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
    class ItsDocuments extends DocumentsContract {
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
    class ItsInteractions extends InteractionsContract {
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
    class ItsLeases extends LeasesContract {
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
    class ItsLogConflicts extends LogConflictsContract {
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
    class ItsLoggedSegments extends LoggedSegmentsContract {
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
    class ItsLogging extends LoggingContract {
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
    class ItsNumbers extends NumbersContract {
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
    class ItsOpening extends OpeningContract {
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
    class ItsSavedCriteria extends SavedCriteriaContract {
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
    class ItsSegments extends SegmentsContract {
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
    class ItsSelection extends SelectionContract {
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
    class ItsStorage extends StorageContract {
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
    class ItsTemplates extends TemplatesContract {
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
    class ItsUndo extends UndoContract {
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
    class ItsValues extends ValuesContract {
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
