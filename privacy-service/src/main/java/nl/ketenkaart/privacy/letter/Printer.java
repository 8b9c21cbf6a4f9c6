package nl.ketenkaart.privacy.letter;

/** Prints letters; the same letter gives the same bytes. Any thread. */
public interface Printer {

    /**
     * @throws Unprintable for a text in a script that cannot be printed as it is written
     */
    byte[] print(LetterToPrint letter);

    /** A text that would not look as it must. */
    final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param script its name in English */
        public Unprintable(String script) {
            super("The letter has characters of a script that cannot be printed: " + script
                    + ". Its text stands on the chain card.");
        }
    }
}
