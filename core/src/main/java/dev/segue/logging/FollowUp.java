package dev.segue.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.segue.Digest;
import dev.segue.LoggedSegmentNo;
import dev.segue.Text;
import dev.segue.criteria.Criterion;
import dev.segue.segment.StepDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to follow up a logged segment with a new one (rule FU-1). Immutable.
 *
 * @param description the new segment's, or absent for one that names the segment it follows
 * @param entries which entries, by the fields of {@link EntryFields}, or absent for all that count
 * @param contacts which contacts, by what is known of them now, or absent for all
 * @param recheck whether contacts that have opted out fall out (rule FU-2); without it they are admitted on purpose. Those that are blocked
 *     or suppressed fall out in any case (rule EX-8)
 */
public record FollowUp(
        Optional<String> description, Optional<Criterion> entries, Optional<Criterion> contacts, boolean recheck) {

    /** Everybody who has an entry that counts and has not opted out. */
    public static final FollowUp STANDARD = new FollowUp(Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** Checks the description. */
    public FollowUp {
        description.ifPresent(text -> Text.checked("The description of a follow-up", text, 250));
        requireNonNull(entries, "entries");
        requireNonNull(contacts, "contacts");
    }

    /** In words, with a digest of what words would be too long for. */
    String fingerprint() {
        String who = recheck ? "a follow-up without those opted out" : "a follow-up with those opted out";
        if (description.isEmpty() && entries.isEmpty() && contacts.isEmpty()) {
            return who;
        }
        String chosen = CriterionForm.parts(
                "follow_up",
                Stream.of(
                        CriterionForm.parts("description", description.stream()),
                        CriterionForm.parts("entries", entries.stream().map(CriterionForm::of)),
                        CriterionForm.parts("contacts", contacts.stream().map(CriterionForm::of))));
        return who + " as in " + Digest.of(chosen.getBytes(UTF_8)).toString().substring(0, 12);
    }

    /** The step that fills the follow-up with contacts of that logged segment. */
    public StepDefinition.ReuseLogged stepOver(LoggedSegmentNo loggedSegment) {
        return new StepDefinition.ReuseLogged(loggedSegment, false, entries, contacts, false, !recheck);
    }

    /** The same under that description. */
    public FollowUp described(String text) {
        return new FollowUp(Optional.of(text), entries, contacts, recheck);
    }

    /** The same for these entries only. */
    public FollowUp entriesWhere(Criterion criterion) {
        return new FollowUp(description, Optional.of(criterion), contacts, recheck);
    }

    /** The same for contacts that meet the criterion now. */
    public FollowUp contactsWhere(Criterion criterion) {
        return new FollowUp(description, entries, Optional.of(criterion), recheck);
    }

    /** The same, also for contacts that have opted out. */
    public FollowUp withoutRechecking() {
        return new FollowUp(description, entries, contacts, false);
    }
}
