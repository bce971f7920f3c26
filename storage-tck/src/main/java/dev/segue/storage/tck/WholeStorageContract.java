package dev.segue.storage.tck;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/**
 * All suites in one: what an adapter extends that implements the whole storage. One that implements a part extends the suites of those
 * ports instead. Not thread-safe.
 */
public abstract class WholeStorageContract {

    /** As {@link StorageUnderTest#emptyStorage} says. */
    protected abstract Storage emptyStorage(ContactSchema schema);

    /** As {@link StorageUnderTest#pass} says. */
    protected abstract void pass(Duration time);

    @Nested
    class ItsContactSource extends ContactSourceContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsAliases extends AliasesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsDirectory extends DirectoryContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsMemberContacts extends MemberContactsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsTargets extends TargetsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsDocuments extends DocumentsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsTemplates extends TemplatesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsSavedCriteria extends SavedCriteriaContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsSuppressions extends SuppressionsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsNumbers extends NumbersContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsSegments extends SegmentsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsOpening extends OpeningContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsSelection extends SelectionContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsSteps extends StepsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLines extends LinesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsUndo extends UndoContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsTrials extends TrialsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLogging extends LoggingContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLoggingOutcomes extends LoggingOutcomesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLogRepeats extends LogRepeatsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLogConflicts extends LogConflictsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLoggedSegments extends LoggedSegmentsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLoggedSegmentCancelling extends LoggedSegmentCancellingContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsInteractions extends InteractionsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsEntryCancelling extends EntryCancellingContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsCampaignEntries extends CampaignEntriesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsAnnotations extends AnnotationsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsStatistics extends StatisticsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsDeliveries extends DeliveriesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsDeliveryReports extends DeliveryReportsContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsErasure extends ErasureContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsLeases extends LeasesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsStorage extends StorageContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }

    @Nested
    class ItsValues extends ValuesContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return WholeStorageContract.this.emptyStorage(schema);
        }

        @Override
        protected void pass(Duration time) {
            WholeStorageContract.this.pass(time);
        }
    }
}
