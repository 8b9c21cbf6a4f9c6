package nl.ketenkaart.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An image below a folder: its program can be run without a container, on the C library of this machine. */
public record UnpackedImage(Path root, List<String> program) {
    private static final String CACHE = "-XX:AOTCache=";
    private static final String REFRESHED = "-Dspring.context.exit=onRefresh";

    /** What is in the file, laid below the folder. */
    public static UnpackedImage of(ImageTar tar, Path root) throws IOException {
        tar.unpack(root);
        var program = tar.configuration().at("/config/Entrypoint").valueStream().map(JsonNode::asString);
        return new UnpackedImage(root, program.toList());
    }

    /**
     * Its own program, except that it stands where this image was unpacked, that it has no cache unless one is given among the
     * flags, and that it ends as soon as everything is made and before anything is listened to.
     *
     * @param java the program of the JVM
     * @param flags for the JVM, besides its own
     * @param arguments for the service
     */
    public List<String> untilRefreshed(Path java, List<String> flags, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(java.toString(), REFRESHED));
        command.addAll(flags);
        for (var word : program.subList(1, program.size())) {
            if (!word.startsWith(CACHE)) {
                command.add(word.startsWith("@") ? "@" + moved(word.substring(1)) : word);
            }
        }
        command.addAll(arguments);
        return command;
    }

    /** A flag that has the cache of the image used, or the start fail. */
    public List<String> itsCache() {
        return List.of("-XX:AOTMode=on", CACHE + at(cache(program.stream())));
    }

    private static String cache(Stream<String> program) {
        return program.filter(word -> word.startsWith(CACHE))
                .map(word -> word.substring(CACHE.length()))
                .findFirst()
                .orElseThrow();
    }

    /** A file of the image. */
    public Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /** The file with the class path, for where the jars are now. */
    private Path moved(String file) throws IOException {
        var moved = root.resolveSibling("class-path");
        Files.writeString(moved, Files.readString(at(file)).replace("/app/", root + "/app/"));
        return moved;
    }
}
