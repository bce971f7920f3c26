package dev.segue.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the tree and the class files say: modules, their dependencies, packages, classes. */
final class Tree {
    static final Path PROJECT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.segue");
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.segue</groupId>\\s*<artifactId>segue-(.*?)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    private Tree() {}

    static String text(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All modules with code. */
    static List<String> modules() {
        return MODULE.matcher(text("pom.xml"))
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !it.equals("bom"))
                .toList();
    }

    /** What the modules depend on beside their tests. */
    static Arrows dependencies() {
        Arrows arrows = new Arrows(new TreeMap<>());
        for (String module : modules()) {
            DEPENDENCY
                    .matcher(text(module + "/pom.xml"))
                    .results()
                    .filter(it -> !it.group(2).contains("<scope>test</scope>"))
                    .forEach(it -> arrows.add(module, it.group(1)));
        }
        return arrows;
    }

    /** The packages that a module's folder has. */
    static Set<String> packages(String module) {
        Path sources = PROJECT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> packages = new TreeSet<>();
            files.filter(it -> it.toString().endsWith(".java"))
                    .map(it -> sources.relativize(it).getParent())
                    .filter(it -> it != null)
                    .forEach(it -> packages.add(
                            it.toString().replace(it.getFileSystem().getSeparator(), ".")));
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages of the class path that use one another. */
    static Arrows uses(Set<String> packages) {
        Arrows arrows = new Arrows(new TreeMap<>());
        CLASSES.stream()
                .filter(it -> packages.contains(it.getPackageName()))
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .forEach(it -> {
                    String from = it.getOriginClass().getPackageName();
                    String to = it.getTargetClass().getBaseComponentType().getPackageName();
                    if (!from.equals(to) && packages.contains(to)) {
                        arrows.add(from, to);
                    }
                });
        return arrows;
    }

    /** Which module a package is in. */
    static Map<String, List<String>> homes() {
        Map<String, List<String>> homes = new TreeMap<>();
        for (String module : modules()) {
            packages(module)
                    .forEach(it -> homes.merge(
                            it,
                            List.of(module),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return homes;
    }
}
