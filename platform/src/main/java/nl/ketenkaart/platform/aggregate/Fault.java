package nl.ketenkaart.platform.aggregate;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as a JSON pointer into the body (RFC 6901), or {@code header:Name}, {@code path:name}, {@code query:name}
 * @param detail what is wrong, in words that help and without the offending value
 */
public record Fault(String pointer, String detail) {}
