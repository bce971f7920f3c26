package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.interaction.TemplateCatalog;
import dev.segue.optout.OptOut;
import dev.segue.segment.Inheritance;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Reads lines, and shows them with their effective values. Immutable and thread-safe. */
final class Lines {
    private final Assembly assembly;

    Lines(Assembly assembly) {
        this.assembly = assembly;
    }

    List<LineView> page(SegmentNo no, OptionalInt step, Optional<LinePlace> after, int limit) {
        List<SegmentLine> page = assembly.storage().segments().lines(no, step, after, limit);
        return assembly.storage()
                .segments()
                .find(no)
                .map(segment -> views(segment, page))
                .orElse(List.of());
    }

    Optional<LineView> line(Segment segment, LineId id) {
        return assembly.storage()
                .segments()
                .line(segment.no(), id)
                .map(line -> views(segment, List.of(line)).get(0));
    }

    private List<LineView> views(Segment segment, List<SegmentLine> lines) {
        return views(inheritance(segment), lines);
    }

    private List<LineView> views(Inheritance inheritance, List<SegmentLine> lines) {
        Map<ContactNo, Contact> contacts = assembly.contacts()
                .byNumbers(lines.stream().map(SegmentLine::contact).distinct().toList());
        Set<ContactNo> suppressed = assembly.storage().suppressions().suppressed(contacts.values());
        return lines.stream()
                .map(line -> {
                    Optional<Contact> contact = Optional.ofNullable(contacts.get(line.contact()));
                    return new LineView(
                            line,
                            contact,
                            inheritance.resolve(line.settings(), contact),
                            contact.flatMap(it -> OptOut.of(it, suppressed.contains(it.no()), line.onPurpose())));
                })
                .toList();
    }

    Inheritance inheritance(Segment segment) {
        return new Inheritance(
                segment, new TemplateCatalog(assembly.storage().templates().all()));
    }

    /** Every present line with its effective values, in chunks; what is looked up once for all lines is looked up once. */
    void eachView(Segment segment, Consumer<List<LineView>> chunks) {
        Inheritance inheritance = inheritance(segment);
        each(segment, chunk -> chunks.accept(views(inheritance, chunk)));
    }

    /** Every present line, in chunks. */
    void each(Segment segment, Consumer<List<SegmentLine>> chunks) {
        PageByPage<SegmentLine, LinePlace> pages = PageByPage.ofLines(assembly.storage(), segment.no());
        for (List<SegmentLine> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            chunks.accept(page);
        }
    }
}
