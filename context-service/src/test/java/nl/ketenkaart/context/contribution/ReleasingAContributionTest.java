package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OTHER_CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.refusal;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.ID;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static nl.ketenkaart.context.terms.Handling.DIRECTOR_RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionReleased;
import nl.ketenkaart.context.contribution.ReleaseContributionHandler.ReleaseContribution;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasingAContributionTest {
    private final MemoryContributions contributions = new MemoryContributions();

    @Test
    void an_outsider_finds_no_case() {
        keep(CASE, waiting());
        assertThat(kind(release(SAVE, ID, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void whoever_does_not_direct_hears_the_same_whether_it_is_there_or_not() {
        keep(CASE, waiting());
        var there = refusal(release(POLICE, ID, aTable()));
        var notThere = refusal(release(POLICE, new ContributionId(UUID.randomUUID()), aTable()));
        assertThat(there.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(there).isEqualTo(notThere);
    }

    @Test
    void while_no_director_has_accepted_nobody_releases() {
        keep(CASE, waiting());
        assertThat(kind(release(RVDK, ID, aTable().directedBy(null)))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void one_of_another_case_is_not_there() {
        keep(OTHER_CASE, waiting());
        assertThat(kind(release(RVDK, ID, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void a_draft_is_not_there_for_the_director() {
        keep(CASE, waiting().asDraft());
        assertThat(kind(release(RVDK, ID, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void what_is_not_meant_for_the_director_is_not_there_for_it() {
        keep(CASE, waiting().meantFor(POLICE));
        assertThat(kind(release(RVDK, ID, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void what_was_withdrawn_is_not_there() {
        keep(CASE, waiting());
        contributions.withdraw(ID);
        assertThat(kind(release(RVDK, ID, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIRECTOR_RELEASE")
    void what_waits_for_nobody_is_not_released(Handling handling) {
        keep(CASE, aStatement().handled(handling));
        assertThat(kind(release(RVDK, ID, aTable()))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void in_a_case_that_was_declined_nothing_is_released() {
        keep(CASE, waiting());
        assertThat(kind(release(RVDK, ID, aTable().in(Phase.DECLINED)))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void the_director_releases_what_waits_and_once_more_changes_nothing() {
        keep(CASE, waiting());
        assertThat(done(release(RVDK, ID, aTable())).released()).isTrue();
        assertThat(done(release(RVDK, ID, aTable())).released()).isTrue();
        assertThat(contributions.published()).hasSize(2).endsWith(new ContributionReleased(ID, CASE, RVDK, NOW));
    }

    @Test
    void the_director_releases_its_own_too() {
        contributions.keep(ID, RVDK, CASE, waiting().meantFor(POLICE).build());
        assertThat(done(release(RVDK, ID, aTable())).released()).isTrue();
    }

    private static ContributionFixture waiting() {
        return aStatement().handled(DIRECTOR_RELEASE);
    }

    private void keep(CaseId caseId, ContributionFixture statement) {
        contributions.keep(ID, HALT, caseId, statement.build());
    }

    private Result<Contribution> release(OrganisationId by, ContributionId id, CaseTable table) {
        var handler = new ReleaseContributionHandler(doorTo(table), contributions);
        return handler.handle(new ReleaseContribution(of(by), CASE, id));
    }
}
