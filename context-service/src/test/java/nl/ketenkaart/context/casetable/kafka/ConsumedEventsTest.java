package nl.ketenkaart.context.casetable.kafka;

import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import nl.ketenkaart.context.Contracts;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Person;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.casetable.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ConsumedEventsTest {

    static Stream<Path> everything() {
        return Contracts.examplesOfCases();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everything_that_case_service_publishes_can_be_taken_in(Path example) {
        var event = Contracts.received(Contracts.stem(example), Contracts.read(example));
        assertThat(TableEvent.after(aTable(), event)).isNotNull();
    }

    @Test
    void a_case_begins_with_its_seats_and_persons() {
        var table = TableEvent.after(CaseTable.EMPTY, Contracts.received("case-raised"));
        assertThat(table.phase()).isEqualTo(Phase.RAISED);
        assertThat(table.seats()).isNotEmpty();
        assertThat(table.persons()).isNotEmpty();
        assertThat(table.director()).isNull();
    }

    @Test
    void what_is_kept_of_a_case_names_nobody() {
        var raised = Contracts.received("case-raised");
        var kept = raised.mapper().writeValueAsString(TableEvent.after(CaseTable.EMPTY, raised));
        var names = raised.mapper().readTree(raised.data()).at("/persons").valueStream();
        assertThat(names.map(person -> person.get("name").asString()))
                .isNotEmpty()
                .noneMatch(kept::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "case-accepted, DEEPENING",
        "case-declined, DECLINED",
        "case-decided, DECIDED",
        "follow-up-began, FOLLOW_UP",
        "case-closed, HANDED_OVER",
        "case-reopened, DEEPENING"
    })
    void the_phase_moves_on(String stem, Phase phase) {
        assertThat(TableEvent.after(aTable(), Contracts.received(stem)).phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-accepted", "case-reopened"})
    void the_term_for_answers_begins_with_the_deepening(String stem) {
        var term = Instant.parse("2026-09-25T22:00:00Z");
        var body = "{\"answersBy\": \"%s\"}".formatted(term);
        assertThat(TableEvent.after(aTable(), event(stem, body)).answersBy()).isEqualTo(term);
        assertThat(TableEvent.after(aTable().answeredBy(term), event(stem, "{}"))
                        .answersBy())
                .isNull();
    }

    @Test
    void with_nobody_to_go_on_with_it_a_case_is_closed() {
        assertThat(TableEvent.after(aTable(), event("case-closed", "{}")).phase())
                .isEqualTo(Phase.CLOSED);
    }

    @Test
    void a_director_that_accepted_directs() {
        var event = Contracts.received("director-accepted");
        assertThat(TableEvent.after(aTable().directedBy(null), event).director())
                .isEqualTo(event.as(TableEvent.DirectorAccepted.class).organisation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"director-appointed", "director-refused"})
    void one_that_is_appointed_or_refuses_does_not(String stem) {
        assertThat(TableEvent.after(aTable(), Contracts.received(stem)).director())
                .isNull();
    }

    @Test
    void somebody_is_added_and_moves() {
        var added = Contracts.received("person-added");
        var grandmother = added.as(TableEvent.PersonKnown.class).person().personId();
        assertThat(CaseTable.EMPTY.person(grandmother)).isEmpty();
        var table = TableEvent.after(CaseTable.EMPTY, added);
        assertThat(table.person(grandmother)).contains(new Person(grandmother, "Lelystad"));

        var moved = "{\"person\": {\"personId\": \"%s\", \"municipality\": \"Almere\"}}".formatted(grandmother.value());
        var after = TableEvent.after(table, event("person-corrected", moved));
        assertThat(after.persons()).containsExactly(new Person(grandmother, "Almere"));
    }

    @Test
    void a_seat_is_added_and_ends() {
        var seated = Contracts.received("organisation-seated");
        var organisation = seated.as(TableEvent.OrganisationSeated.class).organisation();
        var table = TableEvent.after(CaseTable.EMPTY, seated);
        assertThat(table.seats()).singleElement().extracting(Seat::organisation).isEqualTo(organisation);

        var unseated = Contracts.received("organisation-unseated");
        var until = unseated.as(TableEvent.OrganisationUnseated.class).until();
        var who = unseated.as(TableEvent.OrganisationUnseated.class).organisation();
        var sitting = CaseTable.EMPTY.seat(new Seat(who, "ANY", false, Instant.EPOCH, null));
        assertThat(TableEvent.after(sitting, unseated).seated(who, until)).isFalse();
    }

    @Test
    void a_seat_may_end_with_a_day() {
        assertThat(Moments.end("2026-12-31")).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(Moments.end("2026-12-31T12:00:00Z")).isEqualTo(Instant.parse("2026-12-31T12:00:00Z"));
        assertThat(Moments.end(null)).isNull();
    }

    @Test
    void somebody_is_kept_out() {
        var table = TableEvent.after(aTable(), Contracts.received("participant-excluded"));
        assertThat(table.excludedOrganisations().size()
                        + table.excludedPersons().size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"concern-voiced", "case-interpreted", "something-of-a-later-version"})
    void what_is_not_needed_here_leaves_the_table_as_it_was(String stem) {
        assertThat(TableEvent.after(aTable(), event(stem, "{}"))).isEqualTo(aTable());
    }

    @Test
    void what_is_needed_and_missing_is_noticed() {
        assertThatThrownBy(() -> TableEvent.after(aTable(), event("director-accepted", "{}")))
                .isInstanceOf(JacksonException.class);
        assertThat(aTable().director()).isEqualTo(RVDK).isNotEqualTo(HALT);
    }

    private static nl.ketenkaart.platform.event.ReceivedEvent event(String stem, String json) {
        return Contracts.received(stem, json.getBytes(StandardCharsets.UTF_8));
    }
}
