package nl.ketenkaart.cases.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.deciding.DecideCase.Resolution;
import nl.ketenkaart.cases.deliberation.Ruling.Disposition;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.deliberation.Ruling.Type;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What is wrong with a ruling in this case: who gets something to do must sit at the table or come to it as a guest, who is
 * named must be of the case.
 */
final class RulingFaults {
    private static final String AWAY = "does not sit at this table; seat it first, or name it in guests";
    private final Case file;
    private final Resolution resolution;
    private final Instant at;

    RulingFaults(Case file, Resolution resolution, Instant at) {
        this.file = file;
        this.resolution = resolution;
        this.at = at;
    }

    List<Fault> all() {
        var ruling = resolution.ruling();
        var letter = Optional.ofNullable(ruling.letter());
        return Stream.of(
                        disposition(ruling.disposition()),
                        away("measures", ruling.measures(), Measure::organisation),
                        strangers(ruling.measures()),
                        goingOn(ruling.measures()),
                        away("feedback", ruling.feedback(), Feedback::organisation),
                        stranger(letter.map(Letter::personId), "/letter/personId"),
                        letter.stream().flatMap(LetterFaults::of))
                .flatMap(faults -> faults)
                .toList();
    }

    /** A conditional dismissal has a probation period and conditions; nothing else has a probation period. */
    private static Stream<Fault> disposition(Disposition disposition) {
        var conditional = disposition.type() == Type.CONDITIONAL_DISMISSAL;
        var months = disposition.probationMonths();
        var faults = Stream.<Fault>builder();
        if (conditional && months == null) {
            faults.add(new Fault("/disposition/probationMonths", "is missing: a conditional dismissal has it"));
        }
        if (!conditional && months != null) {
            faults.add(new Fault("/disposition/probationMonths", "is only for a conditional dismissal"));
        }
        if (conditional && disposition.conditions().isEmpty()) {
            faults.add(new Fault("/disposition/conditions", "must have at least one: the dismissal is conditional"));
        }
        return faults.build();
    }

    private <T> Stream<Fault> away(String field, List<T> duties, Function<T, OrganisationId> owner) {
        return IntStream.range(0, duties.size())
                .filter(i -> !present(owner.apply(duties.get(i))))
                .mapToObj(i -> new Fault("/%s/%d/organisation".formatted(field, i), AWAY));
    }

    private boolean present(OrganisationId organisation) {
        return file.table().holds(organisation, at) || Guests.among(resolution.guests(), organisation);
    }

    /** A measure goes on as it was, or it is another one. */
    private Stream<Fault> goingOn(List<Measure> measures) {
        return IntStream.range(0, measures.size())
                .filter(i -> Boolean.TRUE.equals(measures.get(i).goesOn()) && !wasThere(measures.get(i)))
                .mapToObj(i -> new Fault(
                        "/measures/%d/measureId".formatted(i),
                        "is no measure of the decision that is revised, or not as it was there"));
    }

    private boolean wasThere(Measure measure) {
        return Optional.ofNullable(resolution.revises())
                .flatMap(file.deliberation()::find)
                .flatMap(revised -> revised.ruling().measure(measure.measureId()))
                .filter(measure::sameAs)
                .isPresent();
    }

    private Stream<Fault> strangers(List<Measure> measures) {
        return IntStream.range(0, measures.size())
                .boxed()
                .flatMap(i -> stranger(
                        Optional.ofNullable(measures.get(i).personId()), "/measures/%d/personId".formatted(i)));
    }

    private Stream<Fault> stranger(Optional<PersonId> person, String where) {
        return person.filter(id -> !file.report().concerns(id)).stream()
                .map(id -> new Fault(where, "is not a person of this case"));
    }
}
