package nl.ketenkaart.cases.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * One version of the picture that the table came to.
 *
 * @param version from 1; earlier ones are kept
 * @param organisation which wrote it down
 */
public record Interpretation(
        InterpretationId interpretationId,
        int version,
        OrganisationId organisation,
        Picture picture,
        List<Dissent> dissents,
        Instant at) {
    public Interpretation {
        dissents = List.copyOf(dissents);
    }

    Interpretation with(Dissent dissent) {
        var all = Stream.concat(dissents.stream(), Stream.of(dissent)).toList();
        return new Interpretation(interpretationId, version, organisation, picture, all, at);
    }

    public boolean knows(DissentId id) {
        return dissents.stream().anyMatch(dissent -> dissent.dissentId().equals(id));
    }
}
