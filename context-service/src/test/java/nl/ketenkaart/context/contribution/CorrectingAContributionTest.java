package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OTHER_CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.pointers;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.ID;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionCorrected;
import nl.ketenkaart.context.contribution.CorrectContributionHandler.CorrectContribution;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectingAContributionTest {
    private static final Precondition FIRST = revision -> revision == 1;
    private final MemoryContributions contributions = new MemoryContributions();

    @BeforeEach
    void halt_has_told_something() {
        contributions.keep(ID, HALT, CASE, aStatement().build());
    }

    @Test
    void for_everybody_but_its_owner_there_is_none() {
        var wrong = aStatement().about(STRANGER);
        assertThat(kind(correct(POLICE, wrong))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(handler(aTable()).faults(command(POLICE, wrong, FIRST))).isEmpty();
    }

    @Test
    void one_of_another_case_is_not_there() {
        var elsewhere = new MemoryContributions();
        elsewhere.keep(ID, HALT, OTHER_CASE, aStatement().build());
        var handler = new CorrectContributionHandler(doorTo(aTable()), elsewhere, faults());
        assertThat(kind(handler.handle(command(HALT, aStatement().saying("Otherwise."), FIRST))))
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void what_is_wrong_with_it_is_named() {
        assertThat(pointers(correct(HALT, aStatement().about(STRANGER)))).containsExactly("/personIds/0");
    }

    @Test
    void who_acted_on_an_earlier_revision_is_stale() {
        done(correct(HALT, aStatement().saying("She said so herself.")));
        assertThat(kind(correct(HALT, aStatement().saying("Somebody said so."))))
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(contributions.published()).hasSize(2);
    }

    @Test
    void what_was_withdrawn_is_not_corrected() {
        contributions.withdraw(ID);
        assertThat(kind(correct(HALT, aStatement().saying("Otherwise.")))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void in_a_case_that_was_declined_nothing_is_corrected() {
        var declined = handler(aTable().in(Phase.DECLINED));
        assertThat(kind(declined.handle(command(HALT, aStatement().saying("Otherwise."), FIRST))))
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void its_owner_words_it_anew_as_the_next_revision() {
        var corrected =
                done(correct(HALT, aStatement().saying("She said so herself.").meantFor(RVDK)));
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(contributions.published().getLast()).isInstanceOfSatisfying(ContributionCorrected.class, event -> {
            assertThat(event.statement()).isEqualTo("She said so herself.");
            assertThat(event.audience().organisations()).containsExactly(RVDK);
            assertThat(event.revision()).isEqualTo(2);
        });
    }

    @Test
    void the_same_words_again_change_nothing_even_when_the_first_answer_was_lost() {
        done(correct(HALT, aStatement().saying("She said so herself.")));
        var again = done(correct(HALT, aStatement().saying("She said so herself.")));
        assertThat(again.revision()).isEqualTo(2);
        assertThat(contributions.published()).hasSize(2);
    }

    @Test
    void what_the_director_released_stays_released() {
        done(correct(HALT, aStatement().handled(Handling.DIRECTOR_RELEASE)));
        contributions.change(ID, contribution -> contribution.release(RVDK, NOW));
        var next = aStatement().handled(Handling.DIRECTOR_RELEASE).saying("Otherwise.");
        var again = done(handler(aTable()).handle(command(HALT, next, revision -> revision == 2)));
        assertThat(again.released()).isTrue();
    }

    private Result<Contribution> correct(OrganisationId by, ContributionFixture statement) {
        return handler(aTable()).handle(command(by, statement, FIRST));
    }

    private static CorrectContribution command(OrganisationId by, ContributionFixture next, Precondition precondition) {
        return new CorrectContribution(of(by), CASE, ID, next.build(), precondition);
    }

    private CorrectContributionHandler handler(CaseTable table) {
        return new CorrectContributionHandler(doorTo(table), contributions, faults());
    }

    private static StatementFaults faults() {
        return new StatementFaults((request, caseId, asked) -> false);
    }
}
