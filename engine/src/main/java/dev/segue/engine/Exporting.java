package dev.segue.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.export.Export;
import dev.segue.export.ExportRow;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes lines and entries as CSV, a chunk at a time. Immutable and thread-safe. */
final class Exporting {
    private final Assembly assembly;

    Exporting(Assembly assembly) {
        this.assembly = assembly;
    }

    Outcome<Long> lines(Segment segment, OpenSegments open, Export export, OutputStream out, Progress progress)
            throws IOException {
        Table table = new Table(
                export, out, progress, assembly.storage().segments().count(segment.no()), "segment " + segment.no());
        Outcome<Long> written = written(
                table,
                () -> new Lines(assembly)
                        .eachView(
                                segment,
                                chunk -> table.write(chunk.stream()
                                        .map(view -> ExportRow.of(
                                                view.line(), view.contact(), view.interaction(), view.optOut()))
                                        .toList())));
        return moved(segment, open).<Outcome<Long>>map(Outcome::refused).orElse(written);
    }

    /** That the lines were not all of one state, if somebody changed or logged the segment meanwhile. */
    private Optional<Problem> moved(Segment segment, OpenSegments open) {
        SegmentNo no = segment.no();
        Optional<Segment> now = assembly.storage().segments().find(no);
        if (now.isEmpty()) {
            return Optional.of(open.missing(no));
        }
        return now.filter(it -> it.version() != segment.version())
                .map(it -> Refusals.stale(no, segment.version(), it.version()));
    }

    Outcome<Long> entries(LoggedSegmentNo no, Export export, OutputStream out, Progress progress) throws IOException {
        Optional<LoggedSegment> logged = assembly.storage().loggedSegments().find(no);
        if (logged.isEmpty()) {
            return Outcome.refused(LoggedSegmentDesk.notFound(no));
        }
        Table table =
                new Table(export, out, progress, logged.get().receipt().counts().entries(), "logged segment " + no);
        return written(table, () -> eachEntry(no, table));
    }

    private void eachEntry(LoggedSegmentNo no, Table table) {
        PageByPage<LoggedEntry, EntryNo> pages = PageByPage.ofEntries(assembly.storage(), no);
        for (List<LoggedEntry> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            table.write(page.stream().map(ExportRow::of).toList());
        }
    }

    private Outcome<Long> written(Table table, Runnable rows) throws IOException {
        List<Problem> problems = table.export.problems(assembly.contacts().schema());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        try {
            table.begin();
            rows.run();
            return Outcome.done(table.rows);
        } catch (Cancelled e) {
            return Outcome.refused(table.cancelled());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A table as it is written. Not thread-safe. */
    private static final class Table {
        private final Export export;
        private final OutputStream out;
        private final Progress progress;
        private final long total;
        private final String where;
        private long rows;

        private Table(Export export, OutputStream out, Progress progress, long total, String where) {
            this.export = export;
            this.out = out;
            this.progress = progress;
            this.total = total;
            this.where = where;
        }

        private void begin() {
            write(export.headings());
        }

        private void write(List<ExportRow> chunk) {
            StringBuilder text = new StringBuilder();
            chunk.forEach(row -> text.append(export.line(row)));
            write(text.toString());
            rows += chunk.size();
            Cancelled.ifSaidSo(progress, rows, OptionalLong.of(total));
        }

        private void write(String text) {
            try {
                out.write(text.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Problem cancelled() {
            return Cancelled.problem(
                    "export.cancelled",
                    where,
                    Text.format("The export was cancelled after %,d of %,d rows", rows, total),
                    "Throw away what was written, and export it again when you like");
        }
    }
}
