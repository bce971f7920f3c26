package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.DELIVER;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.LOG;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.MailingGroup;
import dev.segue.criteria.Criterion;
import dev.segue.export.Export;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.MembershipExplanation;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepPreview;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The verbs of open segments. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}).
 *
 * <p>Rule SG-3: a verb acts on the version it loads. Edits of header and lines are loaded again and repeated if somebody else was faster;
 * steps, going back and logging are refused as {@code segment.stale} instead. {@link #ofVersion} makes every verb insist on the version a
 * person saw.
 */
public final class SegmentDesk {
    private final Assembly assembly;
    private final Access access;
    private final OptionalLong seen;
    private final OptionalInt mostChange;
    private final Selecting selecting;
    private final Replaying replaying;
    private final GoingBack goingBack;
    private final Editing editing;
    private final Logging logging;
    private final Lines lines;

    SegmentDesk(Assembly assembly) {
        this(assembly, OptionalLong.empty(), OptionalInt.empty());
    }

    private SegmentDesk(Assembly assembly, OptionalLong seen, OptionalInt mostChange) {
        OpenSegments open = new OpenSegments(assembly, seen);
        this.assembly = assembly;
        this.access = assembly.access();
        this.seen = seen;
        this.mostChange = mostChange;
        this.selecting = new Selecting(
                assembly,
                open,
                mostChange.isPresent()
                        ? Optional.of(preview -> preview.beyond(mostChange.getAsInt()))
                        : Optional.empty());
        this.replaying = new Replaying(assembly, open, selecting);
        this.goingBack = new GoingBack(assembly, open);
        this.editing = new Editing(assembly, open);
        this.logging = new Logging(assembly);
        this.lines = new Lines(assembly);
    }

    /** The same verbs, refused as {@code segment.stale} unless the segment has that version. */
    public SegmentDesk ofVersion(long version) {
        return new SegmentDesk(assembly, OptionalLong.of(version), mostChange);
    }

    /**
     * The same verbs; a step that would change more than that share of a segment's lines is refused as {@code segment.change-too-large} (rule
     * PV-3). Whoever has looked at a {@link #preview} can {@link #apply} it all the same.
     *
     * @param percent of the lines that are there before the step; 0 or more
     */
    public SegmentDesk changingAtMost(int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("A share of lines is 0 percent or more, but was " + percent);
        }
        return new SegmentDesk(assembly, seen, OptionalInt.of(percent));
    }

    /**
     * What a step would do to the segment now: worked out as the step itself is, with who would join and who would leave, and not kept (rule
     * PV-1).
     */
    public Outcome<StepPreview> preview(SegmentNo no, StepDefinition step) {
        requireNonNull(step, "step");
        return access.may(EDIT, of(no))
                .viewing(() -> new NamedThings(assembly).in(step))
                .then(() -> selecting.preview(no, step));
    }

    /**
     * Does the step that was previewed, if it does exactly what was seen; else it is refused as {@code segment.stale} or {@code
     * segment.preview-outdated}, with who is new and who is missing, and nothing happens (rule PV-1).
     */
    public Outcome<StepReport> apply(StepPreview preview) {
        requireNonNull(preview, "preview");
        return access.may(EDIT, of(preview.segment()))
                .viewing(() -> new NamedThings(assembly).in(preview.definition()))
                .then(() -> selecting.apply(preview));
    }

    /** Opens a segment without lines, for today, under the next number. */
    public Segment open(String description) {
        requireNonNull(description, "description");
        access.may(EDIT, AccessThing.All.SEGMENTS).orThrow();
        return assembly.underFreeNumber(
                () -> assembly.opened(description),
                segment -> assembly.storage().segments().open(segment) ? Optional.of(segment) : Optional.empty());
    }

    /** The open segment of that number. */
    public Optional<Segment> find(SegmentNo no) {
        access.may(VIEW, of(no)).orThrow();
        return found(no);
    }

    private Optional<Segment> found(SegmentNo no) {
        return assembly.storage().segments().find(no);
    }

    /** The next open segments by number, at most 1,000. */
    public List<Segment> page(Optional<SegmentNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.SEGMENTS).orThrow();
        return assembly.storage().segments().page(after, limit);
    }

    /**
     * Why a contact is in the segment, or why not: what each step in force did with it, and the step's criterion condition by condition with the
     * values that the contact has now (rules WY-1 to WY-3).
     */
    public Outcome<MembershipExplanation> explain(SegmentNo no, ContactNo contact) {
        requireNonNull(contact, "contact");
        return access.may(VIEW, of(no))
                .and(VIEW, of(contact))
                .viewing(() -> stepsInForce(no).map(Step::definition).flatMap(new NamedThings(assembly)::in))
                .then(() -> explained(no, contact));
    }

    private Stream<Step> stepsInForce(SegmentNo no) {
        return found(no).stream().flatMap(segment -> new StepsInForce(assembly).of(segment).stream());
    }

    private Outcome<MembershipExplanation> explained(SegmentNo no, ContactNo contact) {
        return new OpenSegments(assembly, seen)
                .load(no)
                .map(segment -> new Explaining(assembly).explain(segment, contact));
    }

    /** The next open segments by number in which a contact has a line, whether or not it is known any more, at most 1,000. */
    public List<Segment> segmentsOf(ContactNo contact, Optional<SegmentNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, of(contact)).and(VIEW, AccessThing.All.SEGMENTS).orThrow();
        return assembly.storage().memberContacts().segmentsOf(contact, after, limit);
    }

    /** Gives it another description. */
    public Outcome<Segment> rename(SegmentNo no, String description) {
        requireNonNull(description, "description");
        return access.may(EDIT, of(no)).then(() -> editing.header(no, segment -> segment.withDescription(description)));
    }

    /** Deletes it with its lines and steps. History is not touched, and the number is not used again. */
    public Outcome<Segment> delete(SegmentNo no) {
        return access.may(EDIT, of(no)).then(() -> deleted(no));
    }

    private Outcome<Segment> deleted(SegmentNo no) {
        OpenSegments open = new OpenSegments(assembly, seen);
        Outcome<Segment> outcome = open.act(
                no,
                segment -> Refusals.of(
                        no,
                        segment.version(),
                        assembly.storage().segments().delete(no, segment.version()),
                        () -> open.missing(no)));
        outcome.asOptional().ifPresent(deleted -> assembly.tell(new SegueEvent.SegmentDeleted(no)));
        return outcome;
    }

    /**
     * Changes the interaction planned for all lines, and says how many lines follow and how many keep values of their own.
     *
     * @param edit is called more than once: to look up what it names, and again on a newer version if somebody else was faster
     */
    public Outcome<PlanChange> plan(SegmentNo no, Consumer<PlanEditor> edit) {
        requireNonNull(edit, "edit");
        return access.may(EDIT, of(no)).then(() -> editing.plan(no, edit));
    }

    /**
     * Sets values for one line, or lets it inherit them again.
     *
     * @param edit is called more than once: to look up what it names, and again on a newer version if somebody else was faster
     */
    public Outcome<Segment> override(SegmentNo no, LineId line, Consumer<LineEditor> edit) {
        requireNonNull(line, "line");
        requireNonNull(edit, "edit");
        return access.may(EDIT, of(no)).then(() -> editing.override(no, line, edit));
    }

    /** Lets all lines inherit a field again. */
    public Outcome<Segment> inheritAgain(SegmentNo no, InteractionField<?> field) {
        requireNonNull(field, "field");
        return access.may(EDIT, of(no)).then(() -> editing.inheritAgain(no, field));
    }

    /**
     * Sets a field on every line to what the line shows now, so that a change of the plan does not reach it. A template is pinned together
     * with what it would hide, so that nothing that a line shows changes (rule IN-10).
     */
    public Outcome<Segment> pin(SegmentNo no, InteractionField<?> field) {
        requireNonNull(field, "field");
        return access.may(EDIT, of(no)).then(() -> editing.pin(no, field));
    }

    private Outcome<StepReport> step(SegmentNo no, StepDefinition definition) {
        return access.may(EDIT, of(no))
                .viewing(() -> new NamedThings(assembly).in(definition))
                .then(() -> selecting.step(no, definition));
    }

    /** Adds the contacts that meet the criterion, each once, without those that have opted out. */
    public Outcome<StepReport> add(SegmentNo no, Criterion criterion) {
        return add(no, criterion, AddOptions.STANDARD);
    }

    /** Adds the contacts that meet the criterion, with options. */
    public Outcome<StepReport> add(SegmentNo no, Criterion criterion, AddOptions options) {
        return step(no, new StepDefinition.Add(criterion, options));
    }

    /** Takes out the contacts that meet the criterion. */
    public Outcome<StepReport> reduce(SegmentNo no, Criterion criterion) {
        return step(no, new StepDefinition.Reduce(criterion, false));
    }

    /** Takes out everybody of the companies of which somebody, in the segment or not, meets the criterion. */
    public Outcome<StepReport> reduceEntireCompanies(SegmentNo no, Criterion criterion) {
        return step(no, new StepDefinition.Reduce(criterion, true));
    }

    /** Keeps only the contacts that meet the criterion. */
    public Outcome<StepReport> refine(SegmentNo no, Criterion criterion) {
        return step(no, new StepDefinition.Refine(criterion, false));
    }

    /** Keeps only everybody of the companies of which somebody, in the segment or not, meets the criterion. */
    public Outcome<StepReport> refineEntireCompanies(SegmentNo no, Criterion criterion) {
        return step(no, new StepDefinition.Refine(criterion, true));
    }

    /** Enters contacts by hand, at most 10,000 at once, in the given order; one that has opted out is refused. */
    public Outcome<StepReport> enter(SegmentNo no, List<ContactNo> contacts) {
        return enter(no, contacts, EnterOptions.STANDARD);
    }

    /** Enters contacts by hand, with options. */
    public Outcome<StepReport> enter(SegmentNo no, List<ContactNo> contacts, EnterOptions options) {
        requireNonNull(contacts, "contacts");
        requireNonNull(options, "options");
        return step(no, new StepDefinition.Enter(contacts, options.allowExisting(), options.ignoreExclusion()));
    }

    /** Strikes lines by hand, at most 10,000 at once. */
    public Outcome<StepReport> strike(SegmentNo no, List<LineId> named) {
        requireNonNull(named, "named");
        return access.may(EDIT, of(no)).then(() -> selecting.strike(no, named));
    }

    /** Strikes every line of these contacts. */
    public Outcome<StepReport> strikeContacts(SegmentNo no, Collection<ContactNo> contacts) {
        requireNonNull(contacts, "contacts");
        return step(no, new StepDefinition.Strike(new ArrayList<>(contacts), Optional.empty()));
    }

    /** Puts another contact in the place of a line, without the line's overrides. */
    public Outcome<StepReport> changeContact(SegmentNo no, LineId line, ContactNo contact) {
        return changeContact(no, line, contact, EnterOptions.STANDARD);
    }

    /** Puts another contact in the place of a line, with options. */
    public Outcome<StepReport> changeContact(SegmentNo no, LineId line, ContactNo contact, EnterOptions options) {
        requireNonNull(line, "line");
        requireNonNull(contact, "contact");
        requireNonNull(options, "options");
        return access.may(EDIT, of(no)).then(() -> selecting.change(no, line, contact, options));
    }

    /** Adds the contacts of a logged segment whose entries count, each once, without those that have opted out since. */
    public Outcome<StepReport> reuse(SegmentNo no, LoggedSegmentNo logged) {
        requireNonNull(logged, "logged");
        return step(no, FollowUp.STANDARD.stepOver(logged));
    }

    /** Adds contacts of a logged segment as that step says. */
    public Outcome<StepReport> reuse(SegmentNo no, StepDefinition.ReuseLogged step) {
        requireNonNull(step, "step");
        return step(no, step);
    }

    /**
     * Does saved steps again on today's contacts, each as a step of its own, after all of them were found valid. If somebody else changes
     * the segment meanwhile it is refused as {@code segment.stale}, or as {@code criteria.changed} if somebody whom the criteria name is
     * erased meanwhile, and the steps done until then stay.
     */
    public Outcome<List<StepReport>> replay(SegmentNo no, CriteriaCode criteria) {
        return access.may(EDIT, of(no)).and(VIEW, of(criteria)).then(() -> replaying.replay(no, criteria));
    }

    /** Goes back one step: lines, order and overrides are exactly as they were. */
    public Outcome<Segment> undo(SegmentNo no) {
        return access.may(EDIT, of(no)).then(() -> goingBack.back(no));
    }

    /** Goes forward one step that was undone. */
    public Outcome<Segment> redo(SegmentNo no) {
        return access.may(EDIT, of(no)).then(() -> goingBack.forward(no));
    }

    /** Goes back or forward to a kept step, or to 0 before the first. */
    public Outcome<Segment> backTo(SegmentNo no, int step) {
        return access.may(EDIT, of(no)).then(() -> goingBack.backTo(no, step));
    }

    /** The next kept steps by number, in force or undone, at most 1,000. */
    public List<Step> steps(SegmentNo no, int after, int limit) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().segments().steps(no, after, limit);
    }

    /** The first lines in their order with their effective values, at most 1,000; empty if there is no such open segment. */
    public List<LineView> lines(SegmentNo no, int limit) {
        return lines(no, Optional.empty(), limit);
    }

    /** The next lines in their order with their effective values, at most 1,000; empty if there is no such open segment. */
    public List<LineView> lines(SegmentNo no, Optional<LinePlace> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, of(no)).orThrow();
        return lines.page(no, OptionalInt.empty(), after, limit);
    }

    /**
     * The next lines as they were after that step, at most 1,000; their values are those they would have now. Empty if the step is not
     * kept.
     */
    public List<LineView> linesAfterStep(SegmentNo no, int step, Optional<LinePlace> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, of(no)).orThrow();
        return lines.page(no, OptionalInt.of(step), after, limit);
    }

    /** One line with its effective values, if the segment shows it now. */
    public Optional<LineView> line(SegmentNo no, LineId id) {
        requireNonNull(id, "id");
        access.may(VIEW, of(no)).orThrow();
        return found(no).flatMap(segment -> lines.line(segment, id));
    }

    /** How many lines the segment shows now. */
    public long count(SegmentNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().segments().count(no);
    }

    /**
     * Writes its lines as CSV in UTF-8, in their order, a chunk at a time (rules XP-1 to XP-5); {@code out} is neither flushed nor closed.
     * Refused as {@code segment.stale} if somebody changed the segment meanwhile: then throw away what was written, as it is of two states;
     * contacts are as each chunk found them. It can be cancelled between chunks, and then ends with a whole row.
     *
     * @return how many lines were written
     * @throws IOException if {@code out} throws it
     */
    public Outcome<Long> export(SegmentNo no, Export export, OutputStream out, Progress progress) throws IOException {
        requireNonNull(export, "export");
        requireNonNull(out, "out");
        requireNonNull(progress, "progress");
        return access.may(VIEW, of(no)).then(() -> exported(no, export, out, progress));
    }

    private Outcome<Long> exported(SegmentNo no, Export export, OutputStream out, Progress progress)
            throws IOException {
        OpenSegments open = new OpenSegments(assembly, seen);
        Outcome<Segment> loaded = open.load(no);
        return loaded instanceof Outcome.Done<Segment> done
                ? new Exporting(assembly).lines(done.value(), open, export, out, progress)
                : Outcome.refused(loaded.problems());
    }

    /**
     * Puts everybody with a line into a mailing group, and if wanted takes everybody else out of it, in one unit (rule CN-6). The segment and
     * its version do not change. Refused as {@code contact.not-stored-here} where contacts come from the host's own source.
     */
    public Outcome<MailingGroupReport> applyMailingGroup(
            SegmentNo no, MailingGroup group, MailingGroupOptions options) {
        requireNonNull(group, "group");
        requireNonNull(options, "options");
        return access.may(VIEW, of(no))
                .and(EDIT, AccessThing.All.CONTACTS)
                .then(() -> new ApplyingMailingGroups(assembly, new OpenSegments(assembly, seen))
                        .apply(no, group, options));
    }

    /**
     * Turns the segment into history: everything it becomes is stored together, or nothing is and the reasons are told. A log that is
     * refused for its lines or for what changed meanwhile has used up the numbers that it reserved; a dry run uses up none (rules LG-4 and LG-11).
     */
    public LoggingOutcome log(SegmentNo no, LogRequest request) {
        return log(no, request, Progress.NONE);
    }

    /** Turns the segment into history, telling how far it is; it can be cancelled between chunks. */
    public LoggingOutcome log(SegmentNo no, LogRequest request, Progress progress) {
        requireNonNull(request, "request");
        requireNonNull(progress, "progress");
        LogRequest bound = seen.isPresent() ? request.ofVersion(seen.getAsLong()) : request;
        return mayLog(no, request)
                .denial()
                .<LoggingOutcome>map(problem -> Logging.refused(no, List.of(problem)))
                .orElseGet(() -> logging.log(no, bound, progress));
    }

    private Access.Asked mayLog(SegmentNo no, LogRequest request) {
        Access.Asked asked = access.may(LOG, of(no));
        if (request.deliveries()) {
            asked.and(DELIVER, of(no));
        }
        request.followUp()
                .ifPresent(wanted -> asked.and(EDIT, AccessThing.All.SEGMENTS)
                        .viewing(() -> wanted.contacts().stream().flatMap(new NamedThings(assembly)::in)));
        return asked;
    }

    /** Opens a segment that follows a logged one up; tells who fell out because of having opted out since. */
    public Outcome<StepReport> followUp(LoggedSegmentNo logged, FollowUp wanted) {
        requireNonNull(logged, "logged");
        requireNonNull(wanted, "wanted");
        return access.may(EDIT, AccessThing.All.SEGMENTS)
                .viewing(() -> new NamedThings(assembly).in(wanted.stepOver(logged)))
                .then(() -> new FollowingUp(assembly, selecting).followUp(logged, wanted));
    }
}
