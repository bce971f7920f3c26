package dev.segue.quickstart;

import dev.segue.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Tells the user what is going on: on a terminal one line that is written over, elsewhere one plain line for each stage. Not thread-safe,
 * but for stopping: any thread may stop the work before its next chunk, and so does interrupting the thread that works.
 */
final class Console implements Progress {
    private static final int WIDTH = 78;
    private static final int BAR = 20;

    private final PrintStream out;
    private final boolean terminal;
    private String stage = "";
    private String shown = "";
    private volatile boolean stopped;

    /**
     * A console on that stream.
     *
     * @param terminal whether somebody watches, so that a line can be written over
     */
    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Lets the work stop before its next chunk. */
    void stop() {
        stopped = true;
    }

    /** Whether the work is to stop. */
    boolean stopped() {
        return stopped;
    }

    /** Begins a stage of the work. */
    void stage(String name) {
        stage = name;
        show(name + " ...");
    }

    /** Ends the stage with what came of it. */
    void done(String result) {
        line(stage.isEmpty() ? result : stage + ": " + result);
        stage = "";
    }

    /** Writes a line of its own. */
    void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Takes an unfinished line away, so that what follows does not stand behind it. */
    void clear() {
        if (!shown.isEmpty()) {
            out.print("\r" + " ".repeat(shown.length()) + "\r");
            out.flush();
            shown = "";
        }
    }

    @Override
    public Signal advanced(long done, OptionalLong total) {
        show(stage + " " + (total.isPresent() ? bar(done, total.getAsLong()) : grouped(done)));
        return stopped || Thread.currentThread().isInterrupted() ? Signal.CANCEL : Signal.GO_ON;
    }

    private void show(String text) {
        if (!terminal) {
            return;
        }
        String fitting = text.length() <= WIDTH ? text : text.substring(0, WIDTH - 3) + "...";
        if (fitting.equals(shown)) {
            return;
        }
        out.print("\r" + fitting + " ".repeat(Math.max(0, shown.length() - fitting.length())));
        out.flush();
        shown = fitting;
    }

    private static String bar(long done, long total) {
        long whole = Math.max(total, 1);
        int filled = (int) (BAR * Math.min(Math.max(done, 0), whole) / whole);
        return "[%s%s] %s of %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), grouped(done), grouped(total));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
