package nl.ketenkaart.cases.seating;

import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAFE_HOME_UTRECHT;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationSeated;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler.Seated;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

/** "The Veilig Thuis of this child", where there are three: Binta lives in Utrecht, her aunts elsewhere. */
class SeatingByAreaTest {
    private static final PersonId AUNT_IN_ALMERE = new PersonId(Cast.id("aunt in Almere"));
    private static final PersonId AUNT_IN_ZEIST = new PersonId(Cast.id("aunt in Zeist"));
    private static final PersonId AUNT_ABROAD = new PersonId(Cast.id("aunt abroad"));
    private static final PersonId AUNT_SOMEWHERE = new PersonId(Cast.id("aunt somewhere"));
    private final Office office = new Office();
    private final CaseId id = new CaseId(UUID.randomUUID());

    SeatingByAreaTest() {
        var proposal = aProposal()
                .livingIn("Almere")
                .person(AUNT_IN_ALMERE, Role.OTHER, null)
                .livingIn("Zeist")
                .person(AUNT_IN_ZEIST, Role.OTHER, null)
                .livingIn("Antwerpen")
                .person(AUNT_ABROAD, Role.OTHER, null)
                .livingIn(null)
                .person(AUNT_SOMEWHERE, Role.OTHER, null);
        done(office.raise(NOOR_OF_POLICE, id, proposal.build()));
    }

    @Test
    void who_may_not_seat_does_not_learn_which_one_it_would_be() {
        refused(seat(JOOST_OF_HALT, BINTA), FORBIDDEN);
    }

    @Test
    void somebody_who_is_not_in_the_case_has_none() {
        var refusal = refused(seat(LIESBETH_THE_CHAIR, new PersonId(Cast.id("a neighbour"))), INVALID);
        assertThat(pointers(refusal)).containsExactly("/organisation/personId");
    }

    @Test
    void of_whom_no_municipality_is_known_has_none() {
        var refusal = refused(seat(LIESBETH_THE_CHAIR, AUNT_SOMEWHERE), INVALID);
        assertThat(pointers(refusal)).containsExactly("/organisation/personId");
    }

    @Test
    void where_none_works_or_several_do_one_must_be_named() {
        assertThat(refused(seat(LIESBETH_THE_CHAIR, AUNT_ABROAD), INVALID)
                        .faults()
                        .getFirst()
                        .detail())
                .startsWith("has none");
        assertThat(refused(seat(LIESBETH_THE_CHAIR, AUNT_IN_ZEIST), INVALID)
                        .faults()
                        .getFirst()
                        .detail())
                .startsWith("has several");
    }

    @Test
    void the_terms_and_whom_to_seat_are_faulted_at_once() {
        var terms = new Terms(new Whom.OfPerson("SAFE_HOME", AUNT_ABROAD), true, null, "Theirs.");
        assertThat(pointers(refused(seat(LIESBETH_THE_CHAIR, terms), INVALID)))
                .containsExactly("/until", "/organisation/kind");
    }

    @Test
    void the_municipality_of_each_decides_which_veilig_thuis_is_seated() {
        assertThat(done(seat(LIESBETH_THE_CHAIR, BINTA)).organisation()).isEqualTo(SAFE_HOME_UTRECHT);
        assertThat(((OrganisationSeated) office.lastEvent()).organisation()).isEqualTo(SAFE_HOME_UTRECHT);
        assertThat(done(seat(LIESBETH_THE_CHAIR, AUNT_IN_ALMERE)).organisation())
                .isEqualTo(SAFE_HOME);
    }

    @Test
    void who_was_found_and_sits_there_already_stays_so_and_on_other_terms_it_is_refused() {
        done(seat(LIESBETH_THE_CHAIR, BINTA));
        var events = office.cases.events().size();
        assertThat(done(seat(LIESBETH_THE_CHAIR, BINTA)).organisation()).isEqualTo(SAFE_HOME_UTRECHT);
        assertThat(office.cases.events()).hasSize(events);
        var other = new Terms(new Whom.Named(SAFE_HOME_UTRECHT), false, null, "Another reason.");
        refused(seat(LIESBETH_THE_CHAIR, other), CONFLICT);
    }

    private Result<Seated> seat(Caller by, PersonId whose) {
        return seat(by, new Terms(new Whom.OfPerson("SAFE_HOME", whose), false, null, "Their area."));
    }

    private Result<Seated> seat(Caller by, Terms terms) {
        return new SeatOrganisationHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new SeatOrganisation(by, id, terms));
    }
}
