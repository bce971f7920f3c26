package dev.segue.storage.tck;

import dev.segue.RequestId;
import dev.segue.logging.LogRequest;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.LogRun;
import dev.segue.storage.OwnReads;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/** Runs that behave otherwise than an engine's, and requests with a name. */
final class Runs {

    private Runs() {}

    static LogRun of(
            BiFunction<List<SegmentLine>, OwnReads, LogRun.Batch> deciding,
            LongFunction<LogRun.Conclusion> concluding) {
        return new LogRun() {
            @Override
            public Batch decide(List<SegmentLine> chunk, OwnReads own) {
                return deciding.apply(chunk, own);
            }

            @Override
            public Conclusion conclude(long followUpLines) {
                return concluding.apply(followUpLines);
            }
        };
    }

    static LogRequest named(String id, LogRequest request) {
        return request.as(new RequestId(id));
    }
}
