package nl.ketenkaart.cases.figures;

import static nl.ketenkaart.cases.figures.TrackFixture.aCase;
import static nl.ketenkaart.cases.figures.TrackFixture.day;
import static nl.ketenkaart.cases.report.Kind.DOMESTIC_VIOLENCE;
import static nl.ketenkaart.cases.report.Kind.YOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.cases.figures.Tally.Count;
import nl.ketenkaart.cases.figures.Track.Answer;
import org.junit.jupiter.api.Test;

class WhatCountsInAPeriodTest {
    private static final Period SPRING = new Period(day("04-01"), day("06-30"));
    private static final Period SUMMER = new Period(day("07-01"), day("09-30"));
    private final UUID id = UUID.randomUUID();

    @Test
    void a_case_that_was_only_raised_and_discussed_is_not_counted() {
        var binta = aCase(YOUTH, "07-02").reAgendaed("07-07").track();
        for (var table : Table.values()) {
            assertThat(table.tally(List.of(binta), SUMMER).total())
                    .as(table.name())
                    .isEqualTo(Count.NONE);
        }
    }

    @Test
    void a_case_counts_once_in_the_period_of_its_first_decision() {
        var binta = aCase(YOUTH, "04-02").decided("06-30").decided("07-20").track();
        assertThat(cells(Table.CASES_BY_KIND, binta, SUMMER)).isEmpty();
        assertThat(cells(Table.CASES_BY_KIND, binta, SPRING)).containsExactly("YOUTH");
    }

    @Test
    void days_are_dutch_days() {
        var lateInTheEvening = Track.NOTHING
                .raised(new Track.Opening(YOUTH, 1, TrackFixture.at("06-01")), "halt")
                .decided(java.time.Instant.parse("2026-06-30T22:30:00Z"), Map.of());
        assertThat(cells(Table.CASES_BY_KIND, lateInTheEvening, SPRING)).isEmpty();
        assertThat(cells(Table.CASES_BY_KIND, lateInTheEvening, SUMMER)).containsExactly("YOUTH");
    }

    @Test
    void how_often_it_came_back_and_how_long_it_took_goes_with_the_decision() {
        var elena = aCase(DOMESTIC_VIOLENCE, "06-01")
                .reAgendaed("06-12")
                .reAgendaed("06-19")
                .discussed("07-03")
                .discussed("07-10")
                .decided("07-03")
                .track();
        assertThat(cells(Table.CASES_BY_RE_AGENDAED, elena, SUMMER)).containsExactly("AT_LEAST_ONCE");
        assertThat(cells(Table.RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA, elena, SUMMER))
                .as("what came after the decision does not count")
                .containsExactly("THREE_TIMES");
        assertThat(cells(Table.CASES_BY_TIME_TO_FIRST_SESSION, elena, SUMMER)).containsExactly("DAYS_8_TO_14");
        assertThat(cells(Table.CASES_BY_TIME_TO_DECISION, elena, SUMMER)).containsExactly("DAYS_29_TO_56");
    }

    @Test
    void a_case_decided_without_a_session_waited_until_its_decision() {
        var elena = aCase(DOMESTIC_VIOLENCE, "07-01").decided("07-08").track();
        assertThat(cells(Table.CASES_BY_RE_AGENDAED, elena, SUMMER)).containsExactly("NEVER");
        assertThat(cells(Table.RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA, elena, SUMMER))
                .isEmpty();
        assertThat(cells(Table.CASES_BY_TIME_TO_FIRST_SESSION, elena, SUMMER)).containsExactly("DAYS_0_TO_7");
    }

    @Test
    void of_each_organisation_the_last_word_before_the_decision_counts_and_of_these_the_highest() {
        var elena = aCase(DOMESTIC_VIOLENCE, "07-01")
                .voiced("halt", 3)
                .voiced("halt", 1)
                .voiced("politie-midden-nederland", 0)
                .decided("07-08")
                .voiced("halt", 3)
                .track();
        assertThat(cells(Table.CASES_BY_CONCERN_AT_START, elena, SUMMER)).containsExactly("LEVEL_2");
        assertThat(cells(Table.CASES_BY_CONCERN_AT_END, elena, SUMMER)).containsExactly("LEVEL_1");
        assertThat(elena.lastWords()).as("kept no longer than needed").isEmpty();
    }

    @Test
    void a_measure_counts_in_the_period_of_its_start_by_day_and_is_in_time_if_that_is_known_in_time() {
        var due = Map.of(id, day("09-30"));
        var never = aCase(YOUTH, "05-01").decided("05-20", due);
        assertThat(cells(Table.MEASURES_BY_START, never.track(), SPRING)).isEmpty();
        assertThat(cells(Table.MEASURES_BY_START, never.track(), SUMMER)).containsExactly("NOT_IN_TIME");
        var late = aCase(YOUTH, "05-01").decided("05-20", due).started(id, "10-01", "10-02");
        assertThat(cells(Table.MEASURES_BY_START, late.track(), SUMMER)).containsExactly("NOT_IN_TIME");
        var toldLate = aCase(YOUTH, "05-01").decided("05-20", due).started(id, "09-29", "10-15");
        assertThat(cells(Table.MEASURES_BY_START, toldLate.track(), SUMMER)).containsExactly("NOT_IN_TIME");
        var inTime = aCase(YOUTH, "05-01").started(id, "09-30", "10-14").decided("05-20", due);
        assertThat(cells(Table.MEASURES_BY_START, inTime.track(), SUMMER))
                .as("also where the report is taken in before the decision")
                .containsExactly("IN_TIME");
    }

    @Test
    void a_request_counts_in_the_period_of_its_first_answer() {
        var asked = aCase(YOUTH, "06-01").asked(id, "06-20");
        assertThat(cells(Table.REQUESTS_BY_ANSWER, asked.track(), SUMMER)).isEmpty();
        asked.answered(id, Answer.PARTIAL, "07-01").answered(id, Answer.ANSWERED, "07-02");
        assertThat(cells(Table.REQUESTS_BY_ANSWER, asked.track(), SPRING)).isEmpty();
        assertThat(cells(Table.REQUESTS_BY_ANSWER, asked.track(), SUMMER)).containsExactly("PARTIAL");
        assertThat(cells(Table.REQUESTS_BY_WAITING_TIME, asked.track(), SUMMER)).containsExactly("DAYS_8_TO_14");
    }

    @Test
    void a_case_of_which_the_beginning_is_not_known_is_not_counted() {
        var unknown = Track.NOTHING.decided(TrackFixture.at("07-08"), Map.of());
        assertThat(cells(Table.CASES_BY_KIND, unknown, SUMMER)).isEmpty();
    }

    private static List<String> cells(Table table, Track track, Period period) {
        var tally = table.tally(List.of(track), period);
        var cells = tally.cells().entrySet().stream()
                .filter(cell -> cell.getValue().things() > 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(tally.total().things()).as("nothing falls beside the cells").isEqualTo(cells.size());
        return cells;
    }
}
