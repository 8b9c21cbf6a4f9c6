package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.CEESAY;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OM;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.Cast.VT_UTRECHT;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.pointers;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.ID;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionRecorded;
import nl.ketenkaart.context.contribution.RecordContributionHandler.RecordContribution;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingAContributionTest {
    private static final RequestId TO_VEILIG_THUIS = new RequestId(UUID.randomUUID());
    private final MemoryContributions contributions = new MemoryContributions();

    @Test
    void an_outsider_finds_no_case_whatever_else_is_wrong() {
        var wrong = aStatement().about(STRANGER).validUntil("2020-01-01");
        assertThat(kind(record(SAVE, wrong, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(handler(aTable()).faults(ID, new RecordContribution(of(SAVE), CASE, wrong.build())))
                .isEmpty();
        assertThat(contributions.published()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var wrong = aStatement()
                .about(CEESAY, STRANGER)
                .because(" ", "\n")
                .meantFor(OM, SAVE)
                .withConsentOf(STRANGER)
                .validUntil("2026-11-22")
                .saying("  ")
                .spokenOn("2026-11-24")
                .asOf("2026-11-24")
                .answering(new RequestId(UUID.randomUUID()));
        assertThat(pointers(record(HALT, wrong, aTable())))
                .containsExactly(
                        "/personIds/1",
                        "/necessity/why",
                        "/necessity/influence",
                        "/audience/1",
                        "/consentOf",
                        "/validUntil",
                        "/statement",
                        "/source/on",
                        "/asOf",
                        "/answers");
        assertThat(contributions.published()).isEmpty();
    }

    @Test
    void a_request_to_another_organisation_is_not_yours_to_answer() {
        assertThat(pointers(record(HALT, aStatement().answering(TO_VEILIG_THUIS), aTable())))
                .containsExactly("/answers");
    }

    @Test
    void a_seat_that_ended_is_no_seat_for_an_audience() {
        assertThat(pointers(record(HALT, aStatement().meantFor(OM), aTable().unseat(OM, NOW))))
                .containsExactly("/audience/0");
    }

    @ParameterizedTest
    @EnumSource(names = {"RAISED", "DECLINED"})
    void outside_the_deepening_and_what_follows_nothing_is_recorded(Phase phase) {
        assertThat(kind(record(HALT, aStatement(), aTable().in(phase)))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void what_is_wrong_comes_before_the_phase() {
        assertThat(kind(record(HALT, aStatement().about(STRANGER), aTable().in(Phase.RAISED))))
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEPENING", "DECIDED", "FOLLOW_UP"})
    void veilig_thuis_tells_the_table_what_the_father_said(Phase phase) {
        var statement = aStatement().answering(TO_VEILIG_THUIS);
        var contribution = done(record(VT_UTRECHT, statement, aTable().in(phase)));
        assertThat(contribution.owner()).isEqualTo(VT_UTRECHT);
        assertThat(contribution.revision()).isEqualTo(1);
        assertThat(contributions.published())
                .singleElement()
                .isInstanceOfSatisfying(ContributionRecorded.class, event -> {
                    assertThat(event.caseId()).isEqualTo(CASE);
                    assertThat(event.statement()).startsWith("The father said");
                    assertThat(event.answers()).isEqualTo(TO_VEILIG_THUIS);
                    assertThat(event.at()).isEqualTo(NOW);
                });
    }

    @Test
    void without_necessity_it_is_recorded_as_a_draft() {
        done(record(HALT, aStatement().asDraft(), aTable()));
        assertThat(recorded().necessity()).isNull();
    }

    @Test
    void what_happened_today_is_valid_until_today() {
        done(record(HALT, aStatement().spokenOn("2026-11-23").validUntil("2026-11-23"), aTable()));
        assertThat(contributions.published()).hasSize(1);
    }

    @Test
    void the_same_again_records_nothing_more() {
        var first = done(record(HALT, aStatement(), aTable()));
        assertThat(done(record(HALT, aStatement(), aTable()))).isEqualTo(first);
        assertThat(contributions.published()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_again_is_answered_as_the_first_time_however_far_the_case_is(Phase phase) {
        var first = done(record(HALT, aStatement(), aTable()));
        assertThat(done(record(HALT, aStatement(), aTable().in(phase)))).isEqualTo(first);
        assertThat(contributions.published()).hasSize(1);
    }

    @Test
    void the_same_again_has_no_fault_when_an_organisation_that_it_was_meant_for_has_left() {
        var meantForOm = aStatement().meantFor(OM);
        var left = aTable().unseat(OM, NOW);
        var command = new RecordContribution(of(HALT), CASE, meantForOm.build());
        assertThat(pointers(handler(left).faults(ID, command))).containsExactly("/audience/0");

        var first = done(record(HALT, meantForOm, aTable()));
        assertThat(handler(left).faults(ID, command)).isEmpty();
        assertThat(done(record(HALT, meantForOm, left))).isEqualTo(first);
    }

    @Test
    void who_is_no_longer_at_the_table_finds_no_case_the_second_time_either() {
        done(record(HALT, aStatement(), aTable()));
        assertThat(kind(record(HALT, aStatement(), aTable().unseat(HALT, NOW)))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void what_another_organisation_recorded_is_no_repeat() {
        done(record(VT_UTRECHT, aStatement(), aTable()));
        assertThat(kind(record(HALT, aStatement(), aTable().in(Phase.DECLINED))))
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    private ContributionRecorded recorded() {
        return (ContributionRecorded) contributions.published().getFirst();
    }

    private Result<Contribution> record(OrganisationId by, ContributionFixture statement, CaseTable table) {
        return handler(table).handle(ID, new RecordContribution(of(by), CASE, statement.build()));
    }

    private RecordContributionHandler handler(CaseTable table) {
        var faults = new StatementFaults((request, caseId, asked) ->
                List.of(TO_VEILIG_THUIS, CASE, VT_UTRECHT).equals(List.of(request, caseId, asked)));
        return new RecordContributionHandler(doorTo(table), contributions, faults);
    }
}
