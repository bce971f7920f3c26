package dev.segue.engine.folder;

import dev.segue.Problem;
import dev.segue.Retry;
import dev.segue.contact.CorrespondenceType;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes each letter to a folder under a unique, safe name. Thread-safe; several workers may share a folder.
 *
 * <p>A letter appears whole or not at all, and the same delivery always has the same name, so handing it over again does no harm. What
 * a process leaves that is killed while it writes, a hidden {@code .part} file, the first letter of a later channel takes away when it is
 * a day old.
 */
public final class FolderChannel implements DeliveryChannel {
    private static final Duration SURELY_LEFT = Duration.ofDays(1);

    private final Path folder;
    private final Set<CorrespondenceType> serves;
    private final AtomicBoolean tidied = new AtomicBoolean();

    private FolderChannel(Path folder, Set<CorrespondenceType> serves) {
        this.folder = folder;
        this.serves = serves;
    }

    /** Serves letters on paper and by e-mail alike: whoever picks the files up sends them. */
    public static FolderChannel into(Path folder) {
        return new FolderChannel(folder, EnumSet.of(CorrespondenceType.HARD_COPY, CorrespondenceType.EMAIL));
    }

    /** Serves letters of one correspondence type only. */
    public static FolderChannel into(Path folder, CorrespondenceType type) {
        return new FolderChannel(folder, EnumSet.of(type));
    }

    @Override
    public Set<CorrespondenceType> serves() {
        return Set.copyOf(serves);
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public HandOver handOver(Letter letter) {
        Path target = target(letter);
        try {
            Files.createDirectories(folder);
            write(letter.content(), target);
            return new HandOver.Accepted(target.toString());
        } catch (IOException e) {
            return new HandOver.Rejected(
                    new Problem(
                            "delivery.folder",
                            "delivery " + letter.no(),
                            "The letter cannot be written to " + target + ": " + e,
                            "Make the folder writable, with room for the letters",
                            Retry.LATER),
                    true);
        }
    }

    private Path target(Letter letter) {
        try {
            return folder.resolve(LetterFileName.of(letter));
        } catch (InvalidPathException e) {
            return folder.resolve(LetterFileName.ascii(letter));
        }
    }

    private void write(byte[] content, Path target) throws IOException {
        Path part = folder.resolve(".segue-" + UUID.randomUUID() + ".part");
        try {
            flush(content, part);
            if (tidied.compareAndSet(false, true)) {
                tidyUp(Files.getLastModifiedTime(part).toInstant());
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes away what is much older than what was just written; what cannot be taken away keeps no letter. */
    private void tidyUp(Instant now) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".segue-*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(SURELY_LEFT))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are hidden and harm nobody; the next channel tries again.
        }
    }

    /** Writes with the rights that other files of the process have, and waits until the disk has it. */
    private static void flush(byte[] content, Path part) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
