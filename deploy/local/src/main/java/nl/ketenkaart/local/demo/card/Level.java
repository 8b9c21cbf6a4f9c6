package nl.ketenkaart.local.demo.card;

/** How much of something an organisation sees. */
public enum Level {
    FULL('●'),
    MARKER('◐'),
    NOTHING('·');

    private final char sign;

    Level(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
