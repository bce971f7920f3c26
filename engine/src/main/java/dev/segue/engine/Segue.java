package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.SalespersonCode;
import dev.segue.letter.Gaps;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Segments, letters and history over a storage, assembled in one expression:
 *
 * <pre>{@code
 * Segue segue = Segue.on(InMemoryStorage.create()).mergingWith(DocxMerger.create()).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as is everything it hands out.
 */
public final class Segue {
    private final SegmentDesk segments;
    private final TemplateDesk templates;
    private final LetterDesk letters;
    private final SavedCriteriaDesk savedCriteria;
    private final LoggedSegmentDesk loggedSegments;
    private final InteractionDesk interactions;
    private final DeliveryDesk deliveries;
    private final DirectoryDesk directory;
    private final ContactDesk contacts;
    private final CampaignDesk campaigns;

    private Segue(Assembly assembly) {
        Letters made = new Letters(assembly);
        segments = new SegmentDesk(assembly);
        templates = new TemplateDesk(assembly);
        letters = new LetterDesk(assembly, made);
        savedCriteria = new SavedCriteriaDesk(assembly);
        loggedSegments = new LoggedSegmentDesk(assembly);
        interactions = new InteractionDesk(assembly);
        deliveries = new DeliveryDesk(assembly, made);
        directory = new DirectoryDesk(assembly);
        contacts = new ContactDesk(assembly, made);
        campaigns = new CampaignDesk(assembly);
    }

    /** Begins to assemble, on that storage. */
    public static Builder on(Storage storage) {
        return new Builder(storage);
    }

    /** Open segments: selecting, planning, overriding, logging. */
    public SegmentDesk segments() {
        return segments;
    }

    /** Interaction templates and groups. */
    public TemplateDesk templates() {
        return templates;
    }

    /** Documents, previews and finished letters. */
    public LetterDesk letters() {
        return letters;
    }

    /** Criteria kept under a code. */
    public SavedCriteriaDesk savedCriteria() {
        return savedCriteria;
    }

    /** Segments that are history. */
    public LoggedSegmentDesk loggedSegments() {
        return loggedSegments;
    }

    /** The interaction log. */
    public InteractionDesk interactions() {
        return interactions;
    }

    /** Letters to be handed over. */
    public DeliveryDesk deliveries() {
        return deliveries;
    }

    /** Contacts, salespeople, campaigns and the sender. */
    public DirectoryDesk directory() {
        return directory;
    }

    /** Contacts as a whole, whoever keeps them: who is never written to, merging and renumbering, and erasing. */
    public ContactDesk contacts() {
        return contacts;
    }

    /** Active campaigns and their targets. */
    public CampaignDesk campaigns() {
        return campaigns;
    }

    /** Gathers what is optional. Not thread-safe. */
    public static final class Builder {
        private final Storage storage;
        private final List<DocumentMerger> mergers = new ArrayList<>();
        private final List<SegueListener> listeners = new ArrayList<>();
        private Optional<ContactSource> hostContacts = Optional.empty();
        private InstantSource clock = InstantSource.system();
        private ZoneId zone = ZoneId.systemDefault();
        private Supplier<Actor> actor = () -> new Actor("unknown");
        private Optional<AccessPolicy> policy = Optional.empty();
        private Function<Actor, Optional<SalespersonCode>> salespersonOf = user -> Optional.empty();
        private NumberSeries numbering = NumberSeries.STANDARD;
        private RandomGenerator random = new SecureRandom();
        private MergeLimits limits = MergeLimits.STANDARD;
        private Gaps gaps = Gaps.STANDARD;
        private HostKnowledge knowledge = HostKnowledge.NONE;

        private Builder(Storage storage) {
            this.storage = requireNonNull(storage, "storage");
        }

        /** Merges documents of the media types that this merger takes; may be said for several mergers, the first that takes one does. */
        public Builder mergingWith(DocumentMerger merger) {
            mergers.add(requireNonNull(merger, "merger"));
            return this;
        }

        /** Selects contacts from the host's source instead of the storage's own. */
        public Builder selectingFrom(ContactSource source) {
            hostContacts = Optional.of(requireNonNull(source, "contact source"));
            return this;
        }

        /**
         * Lets criteria ask for rows of the host; may be said for several relations.
         *
         * @throws IllegalArgumentException if the relation's name is taken, or a field is not one of its rows
         */
        public Builder relating(RelationSource source) {
            knowledge = knowledge.with(source);
            return this;
        }

        /**
         * Lets criteria ask for a condition that the host decides; may be said for several.
         *
         * @throws IllegalArgumentException if its name is taken, or is no name
         */
        public Builder deciding(CustomCriterion custom) {
            knowledge = knowledge.with(custom);
            return this;
        }

        /** Takes instants from this clock instead of the system's. */
        public Builder clock(InstantSource source) {
            clock = requireNonNull(source, "clock");
            return this;
        }

        /** Begins days in this zone instead of the system's. */
        public Builder zone(ZoneId id) {
            zone = requireNonNull(id, "zone");
            return this;
        }

        /** Asks who acts, at every change. */
        public Builder actingAs(Supplier<Actor> supplier) {
            actor = requireNonNull(supplier, "actor");
            return this;
        }

        /** Asks this policy before every verb whether the acting user may (rules AC-1 to AC-5); without one everybody may do everything. */
        public Builder allowing(AccessPolicy accessPolicy) {
            policy = Optional.of(requireNonNull(accessPolicy, "access policy"));
            return this;
        }

        /** Plans new segments for the salesperson that belongs to the acting user. */
        public Builder salespersonOf(Function<Actor, Optional<SalespersonCode>> lookup) {
            salespersonOf = requireNonNull(lookup, "salesperson lookup");
            return this;
        }

        /** Writes segment numbers so. */
        public Builder numberingWith(NumberSeries series) {
            numbering = requireNonNull(series, "number series");
            return this;
        }

        /** Tells this listener what has happened; may be said for several. */
        public Builder telling(SegueListener listener) {
            listeners.add(requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Takes salts, pseudonyms, request ids and the secret of the suppression list from this source instead of a secure one; for tests
         * that must repeat.
         */
        public Builder random(RandomGenerator generator) {
            random = requireNonNull(generator, "random");
            return this;
        }

        /** Refuses templates beyond these limits. */
        public Builder limits(MergeLimits mergeLimits) {
            limits = requireNonNull(mergeLimits, "limits");
            return this;
        }

        /** Treats values that are not there so. */
        public Builder gaps(Gaps policy) {
            gaps = requireNonNull(policy, "gaps");
            return this;
        }

        /** The finished facade. */
        public Segue build() {
            Supplier<Actor> given = actor;
            Supplier<Actor> acting = () -> requireNonNull(given.get(), "actor");
            return new Segue(new Assembly(
                    storage,
                    new CheckedContacts(hostContacts.orElseGet(storage::contacts)),
                    hostContacts.isEmpty(),
                    List.copyOf(mergers),
                    List.copyOf(listeners),
                    clock,
                    zone,
                    acting,
                    salespersonOf,
                    numbering,
                    random,
                    limits,
                    gaps,
                    knowledge,
                    new Access(policy, acting)));
        }
    }
}
