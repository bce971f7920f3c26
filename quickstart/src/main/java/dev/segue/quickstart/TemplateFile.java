package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the user's own letter. Stateless. */
final class TemplateFile {
    /** The largest document that is read at all. */
    private static final long LARGEST = 20L << 20;

    private TemplateFile() {}

    static byte[] read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw refused("template.missing", file, "the document is a folder");
            } else if (!Files.exists(file)) {
                throw refused("template.missing", file, "the document does not exist");
            } else if (Files.size(file) > LARGEST) {
                throw refused("template.size", file, Text.format("the document has more than %,d bytes", LARGEST));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(
                    "template.missing",
                    file,
                    "the document cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static InvalidInputException refused(String code, Path file, String what) {
        return new InvalidInputException(
                Problem.of(code, file.toString(), what, "Name a readable Word document (.docx) with --template"));
    }
}
