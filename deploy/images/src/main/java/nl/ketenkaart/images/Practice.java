package nl.ketenkaart.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a service once from its image, so that the JVM notes which classes it loads, how they are linked and which methods are
 * busy (JEP 483, 514 and 515); the cache made of that goes into the image. It holds nothing of what the service read: the keys
 * are thrown away and the store is empty.
 */
public final class Practice {
    private Practice() {}

    /**
     * Run by Maven in each service's module with {@code -Pimages}, after Jib has laid out its jars.
     *
     * @param arguments the module's folder
     */
    public static void main(String[] arguments) throws Exception {
        var module = Path.of(arguments[0]).toAbsolutePath();
        var work = module.resolve("target").resolve("image");
        var image = UnpackedImage.of(new ImageTar(module.resolve("target/image.tar")), work.resolve("root"));
        var java = JavaRuntime.at(work.resolve("java")).java();
        var cache = Files.createDirectories(work.resolve("cache")).resolve("classes.aot");
        try (var neighbours = new Neighbours(module.resolveSibling("deploy/keycloak/organisations.json"))) {
            Started.program(image.untilRefreshed(java, List.of("-XX:AOTCacheOutput=" + cache), neighbours.arguments()));
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM kept nothing of the start of " + module.getFileName());
        }
    }
}
