package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.cases.figures.Track.Decision;
import nl.ketenkaart.cases.figures.Track.Opening;
import nl.ketenkaart.cases.figures.Track.Sitting;

/**
 * The way of a case from raising to its first decision.
 *
 * @param sittings those that began before the decision
 */
record Course(Opening opening, Decision decision, List<Sitting> sittings) {

    /** Empty: the case was not decided in this period, or not seen from its beginning. */
    static Optional<Course> in(Period period, Track track) {
        var opening = track.opening();
        var decision = track.decision();
        if (opening == null || decision == null || !period.has(decision.at())) {
            return Optional.empty();
        }
        var before = track.sittings().stream()
                .filter(sitting -> !sitting.startsAt().isAfter(decision.at()))
                .toList();
        return Optional.of(new Course(opening, decision, before));
    }

    String kind() {
        return opening.kind().name();
    }

    boolean wasReAgendaed() {
        return sittings.stream().anyMatch(Sitting::reAgendaed);
    }

    int timesOnAgenda() {
        return sittings.size();
    }

    Instant raisedAt() {
        return opening.at();
    }

    Instant decidedAt() {
        return decision.at();
    }

    /** A case that was decided without a session had its first look with the decision. */
    Instant firstSessionAt() {
        return sittings.stream()
                .map(Sitting::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(decision.at());
    }

    int concernAtStart() {
        return opening.concern();
    }

    int concernAtEnd() {
        return decision.concern();
    }
}
