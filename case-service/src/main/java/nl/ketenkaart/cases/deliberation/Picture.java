package nl.ketenkaart.cases.deliberation;

import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How the table sees the situation, apart from the facts.
 *
 * @param patterns what is at work, rather than what happened
 * @param otherPattern in words what none of the other patterns is; just with OTHER
 */
public record Picture(
        String pictureOfTheSituation,
        List<Pattern> patterns,
        @Nullable String otherPattern,
        List<Safety> safety,
        List<Instrument> instruments) {
    public Picture {
        patterns = List.copyOf(patterns);
        safety = List.copyOf(safety);
        instruments = List.copyOf(instruments);
    }

    /** Those of these people of whom it does not say how safe they are. */
    public Stream<PersonId> leavesOut(Stream<PersonId> people) {
        var said = safety.stream().map(Safety::personId).toList();
        return people.filter(person -> !said.contains(person));
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
