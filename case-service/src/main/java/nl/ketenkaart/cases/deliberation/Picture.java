package nl.ketenkaart.cases.deliberation;

import java.util.List;
import nl.ketenkaart.cases.report.PersonId;

/**
 * How the table sees the situation, apart from the facts.
 *
 * @param patterns what is at work, rather than what happened
 */
public record Picture(
        String pictureOfTheSituation, List<String> patterns, List<Safety> safety, List<Instrument> instruments) {
    public Picture {
        patterns = List.copyOf(patterns);
        safety = List.copyOf(safety);
        instruments = List.copyOf(instruments);
    }

    /** How safe one person is. */
    public record Safety(PersonId personId, Phase phase, String why) {}

    /** First acute safety, then what drives the risk, then recovery. */
    public enum Phase {
        ACUTE_DANGER,
        UNSAFE,
        SAFE_ENOUGH,
        RECOVERING
    }

    /** An instrument that was used, MASIC or B-SAFER for one, and what it showed. */
    public record Instrument(String name, String outcome) {}
}
