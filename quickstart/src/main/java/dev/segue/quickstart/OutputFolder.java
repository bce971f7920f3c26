package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder for the results, made beside its place under a passing name and put there when everything is in it. A folder that is there
 * already is replaced only if it is empty or holds nothing but what an earlier run wrote. It may be closed by another thread than the one
 * that writes: then it is either finished by that time, or never.
 */
final class OutputFolder implements AutoCloseable {
    /** The list of what a run wrote; it makes a folder one of ours. */
    static final String LIST = ".segue-quickstart";

    private final Path place;
    private final Path work;
    private final List<Path> newParents;
    private boolean finished;
    private boolean closed;

    private OutputFolder(Path place) {
        this.place = place;
        this.work = place.resolveSibling(place.getFileName() + ".tmp-" + UUID.randomUUID());
        this.newParents = Stream.iterate(place.getParent(), Objects::nonNull, Path::getParent)
                .takeWhile(parent -> !Files.exists(parent, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /**
     * Checks the place and begins the folder.
     *
     * @throws InvalidInputException {@code out.foreign} if something else stands there, {@code out.unwritable} if nothing can be written
     */
    static OutputFolder at(Path out) {
        Path place = out.toAbsolutePath().normalize();
        if (place.getFileName() == null || place.getParent() == null) {
            throw refused("out.foreign", place, "this is the root of a disk");
        }
        checkIsReplaceable(place);
        OutputFolder folder = new OutputFolder(place);
        try {
            Files.createDirectories(place.getParent());
            Files.createDirectory(folder.work);
            Files.writeString(folder.work.resolve(LIST), "");
            return folder;
        } catch (IOException e) {
            folder.close();
            throw unwritable(place, e);
        }
    }

    /** Where to write. */
    Path work() {
        return work;
    }

    /**
     * Puts everything in its place and says where that is. Afterwards {@link #close} has nothing to do.
     *
     * @throws IllegalStateException if it was closed before
     */
    synchronized Path finish() {
        if (closed) {
            throw new IllegalStateException("The folder was closed before it was finished");
        }
        Path older = place.resolveSibling(place.getFileName() + ".old-" + UUID.randomUUID());
        try {
            Files.writeString(work.resolve(LIST), String.join("\n", contents(work)) + "\n");
            checkIsReplaceable(place);
            boolean replaces = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            if (replaces) {
                Files.move(place, older);
            }
            try {
                Files.move(work, place);
            } catch (IOException e) {
                if (replaces) {
                    Files.move(older, place);
                }
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
        finished = true;
        delete(older);
        return place;
    }

    /** Takes away what was begun and not finished. */
    @Override
    public synchronized void close() {
        closed = true;
        // Whoever writes may not have stopped, so that files come while others go.
        for (int i = 0; i < 5 && Files.exists(work, LinkOption.NOFOLLOW_LINKS); i++) {
            delete(work);
        }
        if (!finished) {
            newParents.forEach(parent -> parent.toFile().delete());
        }
    }

    /** An I/O failure while working in the folder, as one of the place that the user named. */
    InvalidInputException failed(IOException cause) {
        return unwritable(place, cause);
    }

    private static void checkIsReplaceable(Path place) {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("out.foreign", place, "this is a file or a link, not a folder");
        }
        try {
            Optional<String> foreign = foreign(place);
            if (foreign.isPresent()) {
                throw refused(
                        "out.foreign",
                        place,
                        "the folder has something in it that this program did not write: '" + foreign.get() + "'");
            }
        } catch (UncheckedIOException e) {
            throw unwritable(place, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /** The first thing in the folder that is not ours, if there is one. */
    private static Optional<String> foreign(Path place) throws IOException {
        Path list = place.resolve(LIST);
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(place)) {
                return children.map(child -> child.getFileName().toString()).min(Comparator.naturalOrder());
            }
        }
        Set<String> foreign = contents(place);
        foreign.removeAll(new HashSet<>(Files.readAllLines(list, StandardCharsets.UTF_8)));
        foreign.remove(LIST);
        return foreign.stream().min(Comparator.naturalOrder());
    }

    private static Set<String> contents(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            Set<String> names = new HashSet<>();
            paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
            return names;
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // What is left has a name that says it is passing; the run itself has ended as it has ended.
        }
    }

    private static InvalidInputException refused(String code, Path place, String what) {
        return new InvalidInputException(
                Problem.of(code, place.toString(), what, "Name a new or an empty folder with --out"));
    }

    private static InvalidInputException unwritable(Path place, IOException cause) {
        String reason = cause.getClass().getSimpleName()
                + (cause instanceof NoSuchFileException ? "" : " " + cause.getMessage());
        InvalidInputException refusal =
                refused("out.unwritable", place, "the folder cannot be written (" + reason.strip() + ")");
        refusal.initCause(cause);
        return refusal;
    }
}
