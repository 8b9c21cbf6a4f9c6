package nl.ketenkaart.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source files of the whole project. */
final class Tree {
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".data", ".work", "node_modules", ".idea");

    private Tree() {}

    static List<Path> java() {
        return files().filter(file -> file.toString().endsWith(".java")).toList();
    }

    static List<Path> mainJava() {
        return java().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    static List<Path> texts() {
        var endings = Set.of("java", "md", "yaml", "yml", "json", "xml", "properties", "html", "sh", "css", "js");
        return files().filter(
                        file -> endings.contains(ending(file)) || ending(file).equals("run"))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Without looking into what is not ours: other modules are built meanwhile, and files come and go there. */
    private static Stream<Path> files() {
        var ours = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(ROOT) || isOurs(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isOurs(file)) {
                        ours.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ours.stream();
    }

    private static boolean isOurs(Path file) {
        return !NOT_OURS.contains(file.getFileName().toString());
    }
}
