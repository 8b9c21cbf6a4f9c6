package nl.ketenkaart.cases.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What is told of a period. Tables are tied together by totals alone: those of cases have the same one, and one table splits
 * a cell of another. No table may be added that says of the same things what follows in part from another table: a suppressed
 * cell could be computed from the two, and {@link Suppression} looks at one table at a time.
 */
public enum Table {
    CASES_BY_KIND(Cells::kind, List.of("DOMESTIC_VIOLENCE", "YOUTH")),
    CASES_BY_RE_AGENDAED(Cells::reAgendaed, List.of("NEVER", Cells.RE_AGENDAED)),
    RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA(
            Cells::timesOnAgenda, List.of("UP_TO_TWICE", "THREE_TIMES", "FOUR_TIMES_OR_MORE")),
    CASES_BY_TIME_TO_FIRST_SESSION(Cells::timeToFirstSession, Cells.TO_FIRST_SESSION.names()),
    CASES_BY_TIME_TO_DECISION(Cells::timeToDecision, Cells.TO_DECISION.names()),
    CASES_BY_CONCERN_AT_START(Cells::concernAtStart, List.of("LEVEL_1", "LEVEL_2", "LEVEL_3")),
    CASES_BY_CONCERN_AT_END(Cells::concernAtEnd, List.of("LEVEL_0", "LEVEL_1", "LEVEL_2", "LEVEL_3")),
    MEASURES_BY_START(Cells::measures, List.of("IN_TIME", "NOT_IN_TIME")),
    REQUESTS_BY_ANSWER(Cells::answers, List.of("ANSWERED", "PARTIAL", "NIL", "REFUSED", "WITHHELD")),
    REQUESTS_BY_WAITING_TIME(Cells::waiting, Cells.TO_ANSWER.names());

    private final BiFunction<Track, Period, Stream<String>> cellsOf;
    private final List<String> cells;

    Table(BiFunction<Track, Period, Stream<String>> cellsOf, List<String> cells) {
        this.cellsOf = cellsOf;
        this.cells = cells;
    }

    /** In the order in which they are told. */
    public List<String> cells() {
        return cells;
    }

    Tally tally(List<Track> tracks, Period period) {
        return Tally.of(
                cells,
                tracks.stream()
                        .map(track -> cellsOf.apply(track, period).toList())
                        .toList());
    }

    /** Whether its total may be told: where it splits a cell of another table, only if that cell is told. */
    boolean isWithin(Map<Table, Set<String>> suppressed) {
        return this != RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA
                || !suppressed.getOrDefault(CASES_BY_RE_AGENDAED, Set.of()).contains(Cells.RE_AGENDAED);
    }
}
