package dev.segue.storage;

import dev.segue.interaction.FieldSettings;
import dev.segue.segment.LineId;
import dev.segue.segment.SegmentLine;
import java.util.List;
import java.util.Map;

/** Says for a chunk of lines which of them get other settings. A pure function of the chunk and of what it reads. */
@FunctionalInterface
public interface LineRewrite {

    /**
     * The new settings of the lines that change; lines that are not named stay as they are.
     *
     * @param own what may be read of the storage's own contacts while the change goes on
     */
    Map<LineId, FieldSettings> rewrite(List<SegmentLine> chunk, OwnReads own);
}
