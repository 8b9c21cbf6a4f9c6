package nl.ketenkaart.context.informationrequest;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.CEESAY;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.Cast.VT_FLEVOLAND;
import static nl.ketenkaart.context.Cast.VT_UTRECHT;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.pointers;
import static nl.ketenkaart.context.Refusals.refusal;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.casetable.CaseTableFixture.seatOf;
import static nl.ketenkaart.context.informationrequest.InformationRequestFixture.ID;
import static nl.ketenkaart.context.informationrequest.InformationRequestFixture.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Person;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.informationrequest.Addressee.Named;
import nl.ketenkaart.context.informationrequest.Addressee.OfPerson;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequested;
import nl.ketenkaart.context.informationrequest.RequestInformationHandler.RequestInformation;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestingInformationTest {
    private static final OrganisationId SECOND_IN_UTRECHT = new OrganisationId("buurtteam-utrecht-west");
    private static final OrganisationId BUURTTEAM = new OrganisationId("buurtteam-utrecht");
    private static final OrganisationDirectory DIRECTORY = new OrganisationDirectory(List.of(
            organisation(RVDK, "CHILD_PROTECTION"),
            organisation(SAVE, "YOUTH_PROTECTION"),
            organisation(VT_UTRECHT, "SAFE_HOME", "Utrecht"),
            organisation(VT_FLEVOLAND, "SAFE_HOME", "Almere"),
            organisation(BUURTTEAM, "LOCAL_TEAM", "Utrecht"),
            organisation(SECOND_IN_UTRECHT, "LOCAL_TEAM", "Utrecht")));
    private static final Addressee VEILIG_THUIS = new Named(VT_UTRECHT);
    private final MemoryInformationRequests requests = new MemoryInformationRequests();
    private List<ContributionId> known = List.of();

    @Test
    void an_outsider_finds_no_case() {
        var handler = handler(aTable());
        var command = new RequestInformation(
                of(SAVE), CASE, VEILIG_THUIS, aQuestion().why("").inquiry());
        assertThat(kind(handler.handle(ID, command))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(handler.faults(ID, command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "         ", "just so", "  just so      "})
    void a_request_without_a_why_is_refused(String why) {
        assertThat(pointers(ask(VEILIG_THUIS, aQuestion().why(why), aTable()))).containsExactly("/why");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var wrong = aQuestion()
                .about(BINTA, STRANGER)
                .asking(" ")
                .why("?")
                .influence("!")
                .by("2026-11-22");
        assertThat(pointers(ask(new Named(new OrganisationId("nobody-knows")), wrong, aTable())))
                .containsExactly("/personIds/1", "/question", "/why", "/influence", "/by", "/to");
        assertThat(requests.published()).isEmpty();
    }

    @Test
    void a_day_more_than_a_year_ahead_is_refused_and_the_last_day_of_that_year_is_not() {
        assertThat(pointers(ask(VEILIG_THUIS, aQuestion().by("2027-11-24"), aTable())))
                .containsExactly("/by");
        assertThat(pointers(ask(VEILIG_THUIS, aQuestion().by("9999-12-31"), aTable())))
                .containsExactly("/by");
        assertThat(done(ask(VEILIG_THUIS, aQuestion().by("2027-11-23"), aTable()))
                        .question()
                        .by())
                .isEqualTo("2027-11-23");
    }

    @Test
    void nobody_asks_itself() {
        assertThat(pointers(ask(new Named(RVDK), aQuestion(), aTable()))).containsExactly("/to");
    }

    @Test
    void an_organisation_without_a_seat_cannot_be_asked() {
        var refusal = refusal(ask(new Named(SAVE), aQuestion(), aTable()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.detail()).startsWith("save cannot be asked").contains("without a seat is seated first");
    }

    @Test
    void that_an_organisation_is_excluded_is_not_told_to_who_asks_it() {
        var excluded = aTable().exclude(VT_UTRECHT, null);
        var withoutASeat = aTable().unseat(VT_UTRECHT, NOW);
        for (var to : List.of(VEILIG_THUIS, theVeiligThuisOf(BINTA))) {
            var refusal = refusal(ask(to, aQuestion(), excluded));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal).isEqualTo(refusal(ask(to, aQuestion(), withoutASeat)));
        }
    }

    @Test
    void nor_where_several_serve_the_municipality_and_the_one_at_the_table_is_excluded() {
        var seated = aTable().seat(seatOf(SECOND_IN_UTRECHT));
        var to = new OfPerson("LOCAL_TEAM", BINTA);
        assertThat(ask(to, aQuestion(), seated.exclude(SECOND_IN_UTRECHT, null)))
                .isEqualTo(ask(to, aQuestion(), aTable()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEEPENING")
    void nothing_is_asked_but_in_the_deepening(Phase phase) {
        assertThat(kind(ask(VEILIG_THUIS, aQuestion(), aTable().in(phase)))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void for_somebody_who_is_not_in_the_case_nobody_can_be_found() {
        assertThat(pointers(ask(theVeiligThuisOf(STRANGER), aQuestion(), aTable())))
                .containsExactly("/to/personId");
    }

    @Test
    void for_somebody_of_whom_no_municipality_is_known_nobody_can_be_found() {
        assertThat(pointers(ask(theVeiligThuisOf(CEESAY), aQuestion(), aTable())))
                .containsExactly("/to/personId");
    }

    @Test
    void for_a_municipality_that_no_organisation_of_the_kind_serves_nobody_can_be_found() {
        assertThat(pointers(ask(new OfPerson("SAFETY_HOUSE", BINTA), aQuestion(), aTable())))
                .containsExactly("/to/kind");
    }

    @Test
    void where_several_serve_it_the_asker_names_the_one() {
        assertThat(pointers(ask(new OfPerson("LOCAL_TEAM", BINTA), aQuestion(), aTable())))
                .containsExactly("/to/kind");
    }

    @Test
    void where_several_serve_it_the_one_at_the_table_is_asked() {
        var table = aTable().seat(seatOf(SECOND_IN_UTRECHT));
        assertThat(done(ask(new OfPerson("LOCAL_TEAM", BINTA), aQuestion(), table))
                        .asked())
                .isEqualTo(SECOND_IN_UTRECHT);
    }

    @Test
    void the_veilig_thuis_of_a_person_without_a_seat_is_named() {
        var elena = new Person(STRANGER, "Almere");
        var seats = aTable().seats();
        var table =
                CaseTable.raised(seats, List.of(new Person(BINTA, null), elena)).in(Phase.DEEPENING);
        assertThat(refusal(ask(theVeiligThuisOf(STRANGER), aQuestion(), table)).detail())
                .startsWith("veilig-thuis-flevoland cannot be asked");
    }

    @Test
    void the_veilig_thuis_of_a_person_is_found_by_the_municipality() {
        var request = done(ask(theVeiligThuisOf(BINTA), aQuestion(), aTable()));
        assertThat(request.asked()).isEqualTo(VT_UTRECHT);
        assertThat(requests.published()).singleElement().isInstanceOfSatisfying(InformationRequested.class, event -> {
            assertThat(event.organisation()).isEqualTo(RVDK);
            assertThat(event.to()).isEqualTo(VT_UTRECHT);
            assertThat(event.why()).startsWith("It is unclear");
            assertThat(event.at()).isEqualTo(NOW);
        });
    }

    @Test
    void what_stands_on_the_askers_card_is_pointed_at_and_not_asked() {
        var there = new ContributionId(UUID.fromString("7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d"));
        known = List.of(there);
        var refusal = refusal(ask(VEILIG_THUIS, aQuestion(), aTable()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.name()).isEqualTo("already-on-your-card");
        assertThat(refusal.see()).containsExactly("/v1/cases/" + CASE.value() + "#" + there.value());
        assertThat(requests.published()).isEmpty();

        assertThat(done(ask(VEILIG_THUIS, aQuestion().evenIfKnown(), aTable())).asked())
                .isEqualTo(VT_UTRECHT);
        assertThat(done(ask(VEILIG_THUIS, aQuestion(), aTable())).asked()).isEqualTo(VT_UTRECHT);
    }

    @Test
    void without_a_day_and_without_a_term_the_day_must_be_named() {
        assertThat(pointers(ask(VEILIG_THUIS, aQuestion().byTheTerm(), aTable())))
                .containsExactly("/by");
        var over = aTable().answeredBy(NOW.minus(Duration.ofDays(1)));
        assertThat(pointers(ask(VEILIG_THUIS, aQuestion().byTheTerm(), over))).containsExactly("/by");
    }

    @Test
    void without_a_day_it_is_owed_by_the_last_day_of_the_term_that_the_urgency_gives() {
        var table = aTable().answeredBy(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(done(ask(VEILIG_THUIS, aQuestion().byTheTerm(), table))
                        .question()
                        .by())
                .isEqualTo("2026-11-24");
    }

    @Test
    void a_day_that_is_named_stands_before_the_term() {
        var table = aTable().answeredBy(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(done(ask(VEILIG_THUIS, aQuestion().by("2026-11-30"), table))
                        .question()
                        .by())
                .isEqualTo("2026-11-30");
    }

    @Test
    void an_answer_may_be_wanted_today() {
        assertThat(done(ask(VEILIG_THUIS, aQuestion().by("2026-11-23"), aTable()))
                        .answer())
                .isNull();
    }

    @Test
    void the_same_again_asks_nothing_more() {
        done(ask(VEILIG_THUIS, aQuestion(), aTable()));
        done(ask(VEILIG_THUIS, aQuestion(), aTable()));
        assertThat(requests.published()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_again_is_answered_as_the_first_time_however_far_the_case_is(Phase phase) {
        var first = done(ask(VEILIG_THUIS, aQuestion(), aTable()));
        assertThat(done(ask(VEILIG_THUIS, aQuestion(), aTable().in(phase)))).isEqualTo(first);
        assertThat(requests.published()).hasSize(1);
    }

    @Test
    void the_same_again_is_answered_also_when_whom_it_went_to_has_left_and_its_day_is_over() {
        var command = new RequestInformation(
                of(RVDK), CASE, VEILIG_THUIS, aQuestion().by("2026-11-22").inquiry());
        assertThat(pointers(handler(aTable()).faults(ID, command))).containsExactly("/by");

        var first = done(ask(VEILIG_THUIS, aQuestion(), aTable()));
        var left = handler(aTable().unseat(VT_UTRECHT, NOW));
        assertThat(left.faults(ID, command)).isEmpty();
        assertThat(done(left.handle(ID, command))).isEqualTo(first);
    }

    @Test
    void who_is_no_longer_at_the_table_finds_no_case_the_second_time_either() {
        done(ask(VEILIG_THUIS, aQuestion(), aTable()));
        assertThat(kind(ask(VEILIG_THUIS, aQuestion(), aTable().unseat(RVDK, NOW))))
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    private static Addressee theVeiligThuisOf(PersonId person) {
        return new OfPerson("SAFE_HOME", person);
    }

    private Result<InformationRequest> ask(Addressee to, InformationRequestFixture question, CaseTable table) {
        return handler(table).handle(ID, new RequestInformation(of(RVDK), CASE, to, question.inquiry()));
    }

    private RequestInformationHandler handler(CaseTable table) {
        return new RequestInformationHandler(
                doorTo(table), new Routing(DIRECTORY), requests, (wanted, moment) -> known);
    }

    private static Organisation organisation(OrganisationId id, String kind, String... municipalities) {
        return new Organisation(id, kind, "00000000000000000000", Set.of(municipalities));
    }
}
