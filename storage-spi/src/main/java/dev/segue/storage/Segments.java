package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.KeptLine;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Keeps open segments with their lines and steps, and turns them into history. Thread-safe.
 *
 * <p>A line is present at a step if the step that admitted it is not later and the step that removed it, if any, is later.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[SEG-1]</b> {@code find} MUST return a header equal to the one the last change returned, and empty if there is no open one.
 *   <li><b>[SEG-2]</b> A change that names a version other than the stored one MUST be refused as stale and leave everything as it was.
 *   <li><b>[SEG-3]</b> Every change that was done MUST raise the version by one.
 *   <li><b>[SEG-4]</b> {@code open} MUST refuse a number that any segment has or ever had, logged and deleted ones included.
 *   <li><b>[SEG-5]</b> A step that admits MUST give one line to each selected contact, however often it was pushed, in the order of the
 *       sort keys and then of the contact numbers, with ordinals from 1.
 *   <li><b>[SEG-6]</b> A step that admits MUST pass over contacts that are present, unless it allows existing ones.
 *   <li><b>[SEG-7]</b> A step that removes MUST remove exactly the present lines of the selected contacts, one that keeps MUST remove
 *       exactly the others, and one on named lines exactly those that are named and present.
 *   <li><b>[SEG-8]</b> A changed contact MUST stand in the place of the line it replaces, without that line's settings.
 *   <li><b>[SEG-9]</b> A step MUST get the number after the last one ever given, also if it changes nothing, and be kept with its moment,
 *       its actor and its counts.
 *   <li><b>[SEG-10]</b> Going back and forward MUST restore exactly the lines, their ids, order and settings, and change no line.
 *   <li><b>[SEG-11]</b> A step after going back MUST drop the steps beyond the position and the lines they admitted, and bring back for
 *       good the lines they removed; it MUST say how many.
 *   <li><b>[SEG-12]</b> Lines MUST come in the order of their places, each once, at the position or as they were after any kept step.
 *   <li><b>[SEG-13]</b> Settings MUST be kept only for a line that is present, and {@code rewriteLines} MUST see each present line once
 *       and may read the storage's own contacts as they are.
 *   <li><b>[SEG-14]</b> Of any number of concurrent changes that name the same version, exactly one MUST be done.
 *   <li><b>[SEG-15]</b> {@code log} MUST hand every present line to the run once, in order, in chunks of at most {@link Storage#CHUNK}.
 *   <li><b>[SEG-16]</b> {@code log} MUST store everything the run decided, or nothing; a reader MUST NOT see a part.
 *   <li><b>[SEG-17]</b> Of any number of {@code log}s of one segment exactly one MUST be committed, and every other be told that it is
 *       logged.
 *   <li><b>[SEG-18]</b> A request id that was committed MUST return what it committed, and MUST be refused for another fingerprint or
 *       another segment.
 *   <li><b>[SEG-19]</b> {@code log} MUST be refused as stale if the version moved before its end.
 *   <li><b>[SEG-20]</b> {@code log} MUST report moved exclusions if a contact on a present line opted out or in, was blocked or
 *       unblocked, or was put with other addresses by which it is suppressed or no more, or if the suppression list changed, after the epoch and before the end; under {@code HOLD} such a change MUST wait for the end, and one made before the log began to hold it up MUST be
 *       seen by the run or be reported.
 *   <li><b>[SEG-21]</b> A log that ends without a commit MUST leave the segment as it was, for the next log.
 *   <li><b>[SEG-22]</b> A logged segment MUST NOT be found, listed or changed here, and its follow-up MUST be there with its lines.
 *   <li><b>[SEG-23]</b> {@code page} MUST list open segments by number, each once.
 *   <li><b>[SEG-24]</b> A page or a list of more than {@link Storage#CHUNK} or less than 1 MUST be refused as an illegal argument.
 *   <li><b>[SEG-25]</b> Opening with a first step MUST keep both or neither, and a reader MUST NOT see one without the other.
 *   <li><b>[SEG-26]</b> {@code keptLinesOf} MUST return, by place, every line that a kept step gave to the contact, in force or undone, each with the kept
 *       step that removed it, and no other.
 *   <li><b>[SEG-27]</b> A trial MUST be told the contact of each line that the step admits and of each that it removes, once for each line and in chunks of 1 to
 *       {@link Storage#CHUNK}, and only then be asked, once, with what the step does.
 *   <li><b>[SEG-28]</b> A step that its trial does not keep MUST leave everything as it was, undone steps and the next step's number included; one that it keeps MUST be
 *       the step it was told of.
 * </ul>
 */
public interface Segments {

    /**
     * Keeps a new segment without steps.
     *
     * @return false if its number was used before; then nothing was kept
     */
    boolean open(Segment segment);

    /**
     * Keeps a new segment together with its first step, as if it had been opened and the step been done, in one unit.
     *
     * @param first a step that admits; any other is refused as an illegal argument
     * @return empty if its number was used before; then nothing was kept
     */
    Optional<Stepped> open(Segment segment, StepRequest first, Selection selection);

    /** The open segment of that number. */
    Optional<Segment> find(SegmentNo no);

    /** The next open segments by number. */
    List<Segment> page(Optional<SegmentNo> after, int limit);

    /** Keeps another description, plan or documents; what else differs from the stored header is ignored. */
    Change<Segment> update(Segment changed, long version);

    /** Takes an open segment away with its lines and steps; its number stays used. */
    Change<Segment> delete(SegmentNo no, long version);

    /** Does a step and keeps it. A step on a line that is not present, or on a contact it does not have, is {@code Missing}. */
    default Change<Stepped> step(SegmentNo no, long version, StepRequest request, Selection selection) {
        return step(no, version, request, selection, StepTrial.NONE);
    }

    /**
     * Does a step and keeps it if the trial says so. What is done is what the step did, or would have done.
     *
     * @throws StorageException {@code storage.busy} if contacts that it selects were erased or got other numbers while the trial looked; nothing was
     *     kept, and the same call may do better later
     */
    Change<Stepped> step(SegmentNo no, long version, StepRequest request, Selection selection, StepTrial trial);

    /**
     * Makes that kept step the last one in force.
     *
     * @param position a kept step's number, or 0; any other is {@code Missing}
     */
    Change<Segment> moveTo(SegmentNo no, long version, int position);

    /** The next kept steps by number, in force or undone. */
    List<Step> steps(SegmentNo no, int after, int limit);

    /**
     * The number of the kept step before the position, or 0 if that is the first; empty if the position is 0 or there is no such open
     * segment.
     */
    OptionalInt stepBefore(SegmentNo no, int position);

    /**
     * The next lines in their order; empty also if there is no such open segment.
     *
     * @param step the step after which to look, or empty for the position
     */
    List<SegmentLine> lines(SegmentNo no, OptionalInt step, Optional<LinePlace> after, int limit);

    /** One line, if it is present at the position. */
    Optional<SegmentLine> line(SegmentNo no, LineId line);

    /** The present lines of a contact, in their order. */
    List<SegmentLine> linesOf(SegmentNo no, ContactNo contact);

    /** All lines of a contact, present or not, with the steps that removed them; empty also if there is no such open segment. */
    List<KeptLine> keptLinesOf(SegmentNo no, ContactNo contact);

    /** How many lines are present at the position; 0 if there is no such open segment. */
    long count(SegmentNo no);

    /** Which of these contacts have a present line. */
    Set<ContactNo> membersAmong(SegmentNo no, Collection<ContactNo> contacts);

    /** Keeps other settings for a line. */
    Change<Segment> editLine(SegmentNo no, long version, LineId line, FieldSettings settings);

    /** Rewrites the settings of all present lines, chunk by chunk. */
    Change<Segment> rewriteLines(SegmentNo no, long version, LineRewrite rewrite);

    /** Turns a segment into history, with what the run decides. */
    LogResult log(LogCommand command, LogRun run);
}
