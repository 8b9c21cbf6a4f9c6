package nl.ketenkaart.platform.testing;

/**
 * Where Kafka and MongoDB are for a test run.
 *
 * @param name what the build says it used
 */
record Parts(String name, String mongoUri, String kafka) {

    /** By {@code -Pcontainers} on Docker, otherwise embedded in this JVM. */
    static Parts start() {
        return "containers".equals(System.getProperty("ketenkaart.parts"))
                ? ContainerParts.start()
                : EmbeddedParts.start();
    }
}
