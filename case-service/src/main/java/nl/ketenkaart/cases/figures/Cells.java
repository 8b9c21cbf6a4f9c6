package nl.ketenkaart.cases.figures;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.ketenkaart.cases.figures.Track.Reply;
import nl.ketenkaart.cases.figures.Track.Request;

/**
 * Into which cells of a table a case falls in a period. A case counts in the period in which it was first decided, a measure in
 * that of its start-by day, a request in that of its first answer: each once, in one period, and nothing later moves it.
 */
final class Cells {
    static final Bands TO_FIRST_SESSION = Bands.upTo(7, 14);
    /** None ends before the last one above begins, so that the one table says nothing about the other. */
    static final Bands TO_DECISION = Bands.upTo(28, 56);

    static final Bands TO_ANSWER = Bands.upTo(3, 7, 14);

    static final String RE_AGENDAED = "AT_LEAST_ONCE";

    private Cells() {}

    static Stream<String> kind(Track track, Period period) {
        return Course.in(period, track).map(Course::kind).stream();
    }

    static Stream<String> reAgendaed(Track track, Period period) {
        return Course.in(period, track).map(course -> course.wasReAgendaed() ? RE_AGENDAED : "NEVER").stream();
    }

    static Stream<String> timesOnAgenda(Track track, Period period) {
        return Course.in(period, track)
                .filter(Course::wasReAgendaed)
                .map(course -> switch (course.timesOnAgenda()) {
                    case 0, 1, 2 -> "UP_TO_TWICE";
                    case 3 -> "THREE_TIMES";
                    default -> "FOUR_TIMES_OR_MORE";
                })
                .stream();
    }

    static Stream<String> timeToFirstSession(Track track, Period period) {
        return Course.in(period, track)
                .map(course -> TO_FIRST_SESSION.of(course.raisedAt(), course.firstSessionAt()))
                .stream();
    }

    static Stream<String> timeToDecision(Track track, Period period) {
        return Course.in(period, track).map(course -> TO_DECISION.of(course.raisedAt(), course.decidedAt())).stream();
    }

    static Stream<String> concernAtStart(Track track, Period period) {
        return Course.in(period, track).map(course -> "LEVEL_" + course.concernAtStart()).stream();
    }

    static Stream<String> concernAtEnd(Track track, Period period) {
        return Course.in(period, track).map(course -> "LEVEL_" + course.concernAtEnd()).stream();
    }

    static Stream<String> measures(Track track, Period period) {
        return track.measures().values().stream()
                .flatMap(measure -> Optional.ofNullable(measure.startBy())
                        .filter(period::has)
                        .map(day -> measure.startedBy(day, period.closesAt()) ? "IN_TIME" : "NOT_IN_TIME")
                        .stream());
    }

    static Stream<String> answers(Track track, Period period) {
        return replies(track, period, (request, reply) -> reply.answer().name());
    }

    static Stream<String> waiting(Track track, Period period) {
        return replies(track, period, (request, reply) -> TO_ANSWER.of(request.at(), reply.at()));
    }

    private static Stream<String> replies(Track track, Period period, BiFunction<Request, Reply, String> cell) {
        return track.requests().values().stream()
                .flatMap(request -> Optional.ofNullable(request.reply())
                        .filter(reply -> period.has(reply.at()))
                        .map(reply -> cell.apply(request, reply))
                        .stream());
    }
}
