package nl.ketenkaart.ctl.organisation;

import java.io.IOException;

/**
 * One thing to be done.
 *
 * @param words what, for who reads it beforehand
 */
public record Step(String words, Work work) {

    /** Does it. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }
}
