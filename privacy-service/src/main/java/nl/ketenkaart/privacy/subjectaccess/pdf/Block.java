package nl.ketenkaart.privacy.subjectaccess.pdf;

/**
 * A heading or a paragraph.
 *
 * @param tag of the structure: H1, H2, H3 or P
 */
record Block(String tag, String text) {
    float size() {
        return switch (tag) {
            case "H1" -> 18;
            case "H2" -> 14;
            default -> 11;
        };
    }

    float before() {
        return switch (tag) {
            case "H1", "H2" -> 18;
            case "H3" -> 8;
            default -> 0;
        };
    }
}
