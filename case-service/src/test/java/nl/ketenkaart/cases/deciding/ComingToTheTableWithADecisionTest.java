package nl.ketenkaart.cases.deciding;

import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.RulingFixture;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationSeated;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.seating.ExcludeParticipant;
import nl.ketenkaart.cases.seating.ExcludeParticipantHandler;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Result;
import org.junit.jupiter.api.Test;

class ComingToTheTableWithADecisionTest {
    private static final DecisionId DECISION = new DecisionId(Cast.id("decision"));
    private static final Instant END_OF_THE_YEAR = Instant.parse("2026-12-31T23:00:00Z");
    private final Office office = new Office();
    private final CaseId id = office.interpreted();

    @Test
    void who_is_neither_at_the_table_nor_a_guest_is_given_nothing_to_do() {
        assertThat(pointers(refused(decide(aRuling().measuredBy(SAFE_HOME)), INVALID)))
                .containsExactly("/measures/0/organisation");
    }

    @Test
    void a_guest_that_nobody_knows_comes_twice_or_until_yesterday_is_refused_for_all_that() {
        var ruling = aRuling()
                .withGuest(NOBODY, "2026-12-31")
                .withGuest(SAFE_HOME, "2026-09-20")
                .withGuest(SAFE_HOME, "2026-12-31");
        assertThat(pointers(refused(decide(ruling), INVALID)))
                .containsExactly("/guests/0/organisation", "/guests/1/until", "/guests/2/organisation");
    }

    @Test
    void halt_that_sits_there_is_no_guest() {
        assertThat(refused(decide(aRuling().withGuest(HALT, "2026-12-31")), CONFLICT)
                        .detail())
                .contains("sits at this table already");
    }

    @Test
    void halt_that_stepped_back_does_not_come_again_with_a_decision() {
        var exclusion = new Exclusion(new ExclusionId(Cast.id("step")), HALT, null, "A conflict.");
        done(new ExcludeParticipantHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new ExcludeParticipant(JOOST_OF_HALT, id, exclusion)));
        refused(decide(aRuling().withGuest(HALT, "2026-12-31")), CONFLICT);
    }

    @Test
    void the_safe_home_of_almere_is_seated_by_the_decision_that_gives_it_something_to_do() {
        var file = done(decide(aRuling().measuredBy(SAFE_HOME).withGuest(SAFE_HOME, "2026-12-31")));
        var seat = file.table().taken(SAFE_HOME, Cast.NOW).orElseThrow();
        assertThat(seat.guest()).isTrue();
        assertThat(seat.until()).isEqualTo(END_OF_THE_YEAR);
        assertThat(file.table().holds(SAFE_HOME, END_OF_THE_YEAR)).isFalse();
        assertThat(lastTwo())
                .extracting(Object::getClass)
                .isEqualTo(List.of(OrganisationSeated.class, CaseDecided.class));
    }

    @Test
    void the_same_decision_again_seats_nobody_twice() {
        var ruling = aRuling().withGuest(SAFE_HOME, "2026-12-31");
        done(decide(ruling));
        var events = office.cases.events().size();
        done(decide(ruling));
        assertThat(office.cases.events()).hasSize(events);
    }

    private List<Event> lastTwo() {
        var events = office.cases.events();
        return events.subList(events.size() - 2, events.size());
    }

    private Result<Case> decide(RulingFixture ruling) {
        return office.decide(LIESBETH_THE_CHAIR, id, DECISION, ruling.build());
    }
}
