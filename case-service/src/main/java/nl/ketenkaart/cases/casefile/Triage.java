package nl.ketenkaart.cases.casefile;

import nl.ketenkaart.cases.lifecycle.Phase;

/** What triage came to; the reason goes back to who raised the case. */
public record Triage(Outcome outcome, String reason) {

    /** Deepened, or not. */
    public enum Outcome {
        ACCEPTED,
        DECLINED
    }

    /** The phase that it leads to. */
    public Phase phase() {
        return outcome == Outcome.ACCEPTED ? Phase.DEEPENING : Phase.DECLINED;
    }
}
