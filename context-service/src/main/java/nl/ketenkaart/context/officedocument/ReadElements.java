package nl.ketenkaart.context.officedocument;

import java.util.Map;
import java.util.function.Consumer;

/** Reads a small XML document. Any thread. */
@FunctionalInterface
public interface ReadElements {

    /**
     * @param attributes by their local names
     */
    record Element(String name, Map<String, String> attributes) {

        /** Empty text where there is none. */
        public String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    /**
     * Tells every element from the first to the last.
     *
     * @throws Malformed for what is no XML, or has a DTD
     */
    void read(byte[] xml, Consumer<Element> found);

    /** No XML as it is read here. */
    final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Malformed() {
            super("no XML as it is read here", null, false, false);
        }
    }
}
