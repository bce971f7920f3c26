package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DeliveryNo;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;

/**
 * What somebody wants to do something with: one thing by its number, whether or not there is such a thing, or all of a kind. Immutable.
 *
 * <p>Nothing is read to find out more, so that a number is all that an {@link AccessPolicy} is told. Lines are those of their segment,
 * campaign entries those of their logged segment. Each number is judged by itself: whoever must not see a logged segment must not see its
 * entries and deliveries by their own numbers either, and whoever must not see a contact must not see it under a former number.
 */
public sealed interface AccessThing {

    /** The thing in words, as problems name it. */
    String inWords();

    /** A segment, open or logged, as it is called by its segment number. */
    record OneSegment(SegmentNo no) implements AccessThing {
        /** Needs a number. */
        public OneSegment {
            requireNonNull(no, "segment number");
        }

        @Override
        public String inWords() {
            return "segment " + no;
        }
    }

    /** A logged segment, with its entries and deliveries as far as they are listed by it. */
    record OneLoggedSegment(LoggedSegmentNo no) implements AccessThing {
        /** Needs a number. */
        public OneLoggedSegment {
            requireNonNull(no, "logged segment number");
        }

        @Override
        public String inWords() {
            return "logged segment " + no;
        }
    }

    /** An interaction log entry, with its letter. */
    record OneEntry(EntryNo no) implements AccessThing {
        /** Needs a number. */
        public OneEntry {
            requireNonNull(no, "entry number");
        }

        @Override
        public String inWords() {
            return "interaction log entry " + no;
        }
    }

    /** A delivery. */
    record OneDelivery(DeliveryNo no) implements AccessThing {
        /** Needs a number. */
        public OneDelivery {
            requireNonNull(no, "delivery number");
        }

        @Override
        public String inWords() {
            return "delivery " + no;
        }
    }

    /** A contact, by the number that the caller names. */
    record OneContact(ContactNo no) implements AccessThing {
        /** Needs a number. */
        public OneContact {
            requireNonNull(no, "contact number");
        }

        @Override
        public String inWords() {
            return "contact " + no;
        }
    }

    /** A campaign, with its activations and targets. */
    record OneCampaign(CampaignNo no) implements AccessThing {
        /** Needs a number. */
        public OneCampaign {
            requireNonNull(no, "campaign number");
        }

        @Override
        public String inWords() {
            return "campaign " + no;
        }
    }

    /** An interaction template, with all its revisions. */
    record OneTemplate(TemplateCode code) implements AccessThing {
        /** Needs a code. */
        public OneTemplate {
            requireNonNull(code, "template code");
        }

        @Override
        public String inWords() {
            return "template " + code;
        }
    }

    /** A kept document. */
    record OneDocument(DocumentHash hash) implements AccessThing {
        /** Needs a hash. */
        public OneDocument {
            requireNonNull(hash, "document hash");
        }

        @Override
        public String inWords() {
            return "document " + hash;
        }
    }

    /** Saved criteria. */
    record OneSavedCriteria(CriteriaCode code) implements AccessThing {
        /** Needs a code. */
        public OneSavedCriteria {
            requireNonNull(code, "criteria code");
        }

        @Override
        public String inWords() {
            return "saved criteria " + code;
        }
    }

    /** All of a kind, asked for where a verb names none of them: to list them, to make a new one, to change several. */
    enum All implements AccessThing {
        /** Open segments. */
        SEGMENTS("segments"),
        /** Logged segments with their entries and deliveries. */
        HISTORY("logged segments"),
        /** Contacts, their schema, the suppression list, former numbers and tombstones. */
        CONTACTS("contacts"),
        /** Campaigns. */
        CAMPAIGNS("campaigns"),
        /** Interaction templates and groups. */
        TEMPLATES("templates"),
        /** Documents and the names that they may use. */
        DOCUMENTS("documents"),
        /** Saved criteria. */
        SAVED_CRITERIA("saved criteria"),
        /** Salespeople, salutations and the sender. */
        DIRECTORY("directory");

        private final String words;

        All(String words) {
            this.words = words;
        }

        @Override
        public String inWords() {
            return words;
        }
    }

    /** That segment. */
    static AccessThing of(SegmentNo no) {
        return new OneSegment(no);
    }

    /** That logged segment. */
    static AccessThing of(LoggedSegmentNo no) {
        return new OneLoggedSegment(no);
    }

    /** That entry. */
    static AccessThing of(EntryNo no) {
        return new OneEntry(no);
    }

    /** That delivery. */
    static AccessThing of(DeliveryNo no) {
        return new OneDelivery(no);
    }

    /** That contact. */
    static AccessThing of(ContactNo no) {
        return new OneContact(no);
    }

    /** That campaign. */
    static AccessThing of(CampaignNo no) {
        return new OneCampaign(no);
    }

    /** That template. */
    static AccessThing of(TemplateCode code) {
        return new OneTemplate(code);
    }

    /** That document. */
    static AccessThing of(DocumentHash hash) {
        return new OneDocument(hash);
    }

    /** Those saved criteria. */
    static AccessThing of(CriteriaCode code) {
        return new OneSavedCriteria(code);
    }
}
