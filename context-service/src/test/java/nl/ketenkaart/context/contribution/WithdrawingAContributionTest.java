package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.ID;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionWithdrawn;
import nl.ketenkaart.context.contribution.WithdrawContributionHandler.WithdrawContribution;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawingAContributionTest {
    private static final Precondition FIRST = revision -> revision == 1;
    private static final Precondition ANOTHER = revision -> false;
    private final MemoryContributions contributions = new MemoryContributions();

    @BeforeEach
    void halt_has_told_something() {
        contributions.keep(ID, HALT, CASE, aStatement().build());
    }

    @Test
    void for_everybody_but_its_owner_there_is_none() {
        assertThat(kind(withdraw(POLICE, FIRST, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(kind(withdraw(SAVE, FIRST, aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void one_that_never_was_is_not_there() {
        var command = new WithdrawContribution(of(HALT), CASE, new ContributionId(UUID.randomUUID()), FIRST);
        assertThat(kind(new WithdrawContributionHandler(doorTo(aTable()), contributions).handle(command)))
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void who_acted_on_an_earlier_revision_is_stale() {
        assertThat(kind(withdraw(HALT, ANOTHER, aTable()))).isEqualTo(Refusal.Kind.STALE);
        assertThat(contributions.published()).hasSize(1);
    }

    @Test
    void its_owner_takes_it_back_in_whatever_phase() {
        assertThat(done(withdraw(HALT, FIRST, aTable().in(Phase.DECLINED))).withdrawn())
                .isTrue();
        assertThat(contributions.published().getLast()).isEqualTo(new ContributionWithdrawn(ID, CASE, HALT, NOW));
    }

    @Test
    void once_more_changes_nothing() {
        done(withdraw(HALT, FIRST, aTable()));
        assertThat(done(withdraw(HALT, ANOTHER, aTable())).withdrawn()).isTrue();
        assertThat(contributions.published()).hasSize(2);
    }

    private Result<Contribution> withdraw(OrganisationId by, Precondition precondition, CaseTable table) {
        var handler = new WithdrawContributionHandler(doorTo(table), contributions);
        return handler.handle(new WithdrawContribution(of(by), CASE, ID, precondition));
    }
}
