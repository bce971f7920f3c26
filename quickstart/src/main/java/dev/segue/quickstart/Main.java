package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the quickstart from the command line. Stateless. */
public final class Main {
    private static final int DONE = 0;
    private static final int UNFORESEEN = 1;
    private static final int BAD_INPUT = 2;

    private Main() {}

    /** Runs the program and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * Runs the program.
     *
     * @return 0 if everything was done, 2 if an input is wrong and nothing was written, 1 if something unforeseen happened
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(
                args,
                out,
                err,
                out.equals(System.out) && isTerminal(),
                (options, folder, console) -> options.job().run(options, folder, console));
    }

    static int run(String[] args, PrintStream out, PrintStream err, boolean terminal, Job job) {
        Options options = new Options();
        CommandLine line = new CommandLine(options).setOut(new PrintWriter(out, true, Charset.defaultCharset()));
        try {
            line.parseArgs(args);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            err.println("Try --help for what can be said.");
            return BAD_INPUT;
        }
        if (CommandLine.printHelpIfRequested(line.getParseResult())) {
            return DONE;
        }
        return run(options, new Console(out, terminal), err, job);
    }

    private static int run(Options options, Console console, PrintStream err, Job job) {
        try {
            Path place;
            List<String> last;
            try (OutputFolder folder = OutputFolder.at(options.out())) {
                last = work(job, options, folder, console);
                if (console.stopped()) {
                    return UNFORESEEN;
                }
                place = folder.finish();
            }
            last.forEach(text -> console.line(text.replace("{out}", place.toString())));
            return DONE;
        } catch (InvalidInputException e) {
            console.clear();
            if (!console.stopped()) {
                report(e, err);
            }
            return BAD_INPUT;
        } catch (RuntimeException e) {
            console.clear();
            if (console.stopped()) {
                return UNFORESEEN;
            }
            err.println("Something unforeseen happened, and nothing was written. This is a fault of the program:");
            e.printStackTrace(err);
            return UNFORESEEN;
        }
    }

    /** Does the job with a hook behind it, so that nothing is left half-written when the user stops the program. */
    private static List<String> work(Job job, Options options, OutputFolder folder, Console console) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread cleaning = new Thread(() -> {
            console.stop();
            awaitEnd(ended);
            folder.close();
        });
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            return job.run(options, folder.work(), console);
        } catch (IOException e) {
            throw folder.failed(e);
        } catch (UncheckedIOException e) {
            throw folder.failed(Objects.requireNonNull(e.getCause()));
        } finally {
            ended.countDown();
            unhook(cleaning);
        }
    }

    /** Waits a while for the job to notice that it is to stop: it asks between letters. */
    private static void awaitEnd(CountDownLatch ended) {
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread cleaning) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook does its work.
        }
    }

    private static void report(InvalidInputException refusal, PrintStream err) {
        List<Problem> problems = refusal.problems();
        err.println(
                problems.size() == 1
                        ? "There is a problem with the input, so nothing was written:"
                        : Text.format(
                                "There are %d problems with the input, so nothing was written:", problems.size()));
        err.println("  " + String.valueOf(refusal.getMessage()).replace("\n", "\n  "));
    }

    /** Whether somebody watches. From JDK 22 on a console can be there without a terminal, and says so itself. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
