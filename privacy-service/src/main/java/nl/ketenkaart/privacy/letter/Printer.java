package nl.ketenkaart.privacy.letter;

/** Prints letters; the same letter gives the same bytes. Any thread. */
public interface Printer {

    /**
     * @throws Unprintable for a text that cannot be printed as it is written
     */
    byte[] print(LetterToPrint letter);

    /** A text that would not look as it must. */
    final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param what the script, by its English name, or the character, by its number */
        public Unprintable(String what) {
            super("The letter cannot be printed as it is written, because of: " + what
                    + ". Its text stands on the chain card.");
        }
    }
}
