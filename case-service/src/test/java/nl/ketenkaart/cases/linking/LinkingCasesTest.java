package nl.ketenkaart.cases.linking;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.PersonFixture.GRANDMOTHER;
import static nl.ketenkaart.cases.PersonFixture.aCorrection;
import static nl.ketenkaart.cases.PersonFixture.aPerson;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.ProposalFixture.aProposalAboutNobody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.linking.LinkEvent.CaseLinked;
import nl.ketenkaart.cases.linking.LinkEvent.CaseRepeatNoted;
import nl.ketenkaart.cases.report.Person.Role;
import org.junit.jupiter.api.Test;

/** Binta's mother, and Binta, in a case that child protection directs; and what comes after. */
class LinkingCasesTest {
    private final Office office = new Office();
    private final InMemoryLinks links = new InMemoryLinks(office);
    private final CaseId earlier = office.directed();

    LinkingCasesTest() {
        links.lookAt(earlier);
        office.clock.pass(Duration.ofHours(1));
    }

    @Test
    void a_case_that_is_not_there_is_linked_to_nothing() {
        assertThat(links.knows(new CaseId(UUID.randomUUID()))).isFalse();
        assertThat(links.events()).isEmpty();
    }

    @Test
    void people_of_whom_no_birth_date_is_known_link_nothing() {
        for (var n = 0; n < 2; n++) {
            var nameless = raised(aProposalAboutNobody().person(GRANDMOTHER, Role.CHILD, null));
            assertThat(links.lookAt(nameless)).isEmpty();
        }
    }

    @Test
    void a_case_of_more_than_twelve_months_ago_is_not_linked_and_one_of_twelve_months_ago_is() {
        office.clock.set(Instant.parse("2027-09-22T22:00:00Z"));
        assertThat(links.lookAt(office.raised())).isEmpty();
        office.clock.set(Instant.parse("2027-09-21T21:59:59Z"));
        assertThat(links.lookAt(office.raised())).contains(earlier);
    }

    @Test
    void a_case_is_not_linked_to_itself_when_somebody_is_named_twice_in_it() {
        done(office.add(
                NOOR_OF_POLICE,
                earlier,
                aPerson().named("Persoon 1").born("2017-05-30").build()));
        assertThat(links.lookAt(earlier)).isEmpty();
    }

    @Test
    void the_same_people_again_link_both_cases_and_the_director_is_told_once() {
        office.clock.set(Cast.NOW.plus(Duration.ofDays(30)));
        var later = office.raised();

        assertThat(links.lookAt(later)).containsExactly(earlier);

        var at = office.clock.instant();
        assertThat(links.events())
                .containsExactlyInAnyOrder(
                        new CaseLinked(later, earlier, at),
                        new CaseLinked(earlier, later, at),
                        new CaseRepeatNoted(earlier, CHILD_PROTECTION, LocalDate.parse("2026-10-21"), POLICE, at));
    }

    @Test
    void what_comes_again_from_the_beginning_changes_nothing_and_tells_nobody() {
        var later = later();
        links.lookAt(later);
        var events = links.events();
        var sizes = links.sizes();
        office.clock.set(Cast.NOW.plus(Duration.ofDays(3)));
        for (var id : new CaseId[] {earlier, later, later, earlier}) {
            links.lookAt(id);
        }
        assertThat(links.events()).isEqualTo(events);
        assertThat(links.sizes()).isEqualTo(sizes);
    }

    @Test
    void a_case_looked_at_late_is_linked_all_the_same_and_the_earlier_one_is_still_the_earlier_one() {
        office.clock.set(Cast.NOW.plus(Duration.ofDays(1)));
        var second = office.raised();
        office.clock.set(Cast.NOW.plus(Duration.ofDays(2)));
        var third = office.raised();
        links.lookAt(third);
        links.lookAt(second);
        assertThat(links.events(CaseRepeatNoted.class))
                .extracting(CaseRepeatNoted::caseId)
                .containsExactlyInAnyOrder(earlier, earlier, second);
    }

    @Test
    void somebody_named_in_very_many_cases_links_each_to_the_ten_before_it_also_when_all_come_again() {
        var all = new ArrayList<CaseId>();
        for (var n = 1; n <= 12; n++) {
            office.clock.set(Cast.NOW.plus(Duration.ofDays(n)));
            all.add(office.raised());
            links.lookAt(all.getLast());
        }
        assertThat(links.lookAt(all.getLast())).isEqualTo(all.subList(1, 11));
        var events = links.events();
        all.forEach(links::lookAt);
        links.lookAt(earlier);
        assertThat(links.events()).isEqualTo(events);
        assertThat(links.events(CaseRepeatNoted.class))
                .filteredOn(noted -> noted.caseId().equals(earlier))
                .hasSize(10);
    }

    @Test
    void while_nobody_directs_it_who_raised_the_earlier_case_is_told() {
        var raised = raised(aProposalAboutNobody().person(GRANDMOTHER, Role.CHILD, "2015-01-01"));
        links.lookAt(raised);
        done(office.triage(LIESBETH_THE_CHAIR, raised, new Triage(Triage.Outcome.ACCEPTED, "Twice now.")));
        done(office.appoint(LIESBETH_THE_CHAIR, raised, PROBATION));
        links.lookAt(raised(aProposalAboutNobody().person(GRANDMOTHER, Role.CHILD, "2015-01-01")));
        assertThat(links.events(CaseRepeatNoted.class))
                .extracting(CaseRepeatNoted::organisation)
                .containsExactly(POLICE);
    }

    @Test
    void a_case_that_was_closed_or_declined_counts_and_its_director_is_told() {
        done(office.close(LIESBETH_THE_CHAIR, earlier, new Closure.Words("The plan holds.", "He may return.", null)));
        var declined = later();
        done(office.triage(LIESBETH_THE_CHAIR, declined, new Triage(Triage.Outcome.DECLINED, "Not ours.")));
        assertThat(links.lookAt(declined)).containsExactly(earlier);
        assertThat(links.lookAt(later())).containsExactlyInAnyOrder(earlier, declined);
        assertThat(links.events(CaseRepeatNoted.class))
                .extracting(CaseRepeatNoted::organisation)
                .contains(CHILD_PROTECTION, POLICE);
    }

    @Test
    void who_is_added_later_or_put_right_later_counts_too() {
        var later = raised(aProposalAboutNobody().person(GRANDMOTHER, Role.CHILD, "2015-01-01"));
        assertThat(links.lookAt(later)).isEmpty();
        done(office.correct(
                NOOR_OF_POLICE,
                later,
                GRANDMOTHER,
                aCorrection().name("persoon 1").born("2017-05-30").build()));
        assertThat(links.lookAt(later)).containsExactly(earlier);

        var third = raised(aProposalAboutNobody().person(MOTHER, Role.CHILD, "2016-01-01"));
        done(office.add(
                NOOR_OF_POLICE,
                third,
                aPerson().named("PERSOON 1").born("2017-05-30").build()));
        assertThat(links.lookAt(third)).containsExactlyInAnyOrder(earlier, later);
    }

    @Test
    void the_key_of_the_police_links_without_a_birth_date() {
        var key = "0f".repeat(32);
        var later = raised(aProposalAboutNobody().person(GRANDMOTHER, Role.CHILD, null));
        done(office.correct(
                NOOR_OF_POLICE, earlier, BINTA, aCorrection().policeKey(key).build()));
        done(office.correct(
                NOOR_OF_POLICE, later, GRANDMOTHER, aCorrection().policeKey(key).build()));
        links.lookAt(earlier);
        assertThat(links.lookAt(later)).containsExactly(earlier);
    }

    @Test
    void a_correction_after_which_they_are_not_alike_any_more_leaves_the_link_on_record() {
        var later = raised(aProposalAboutNobody()
                .person(GRANDMOTHER, Role.OTHER, "1984-03-03")
                .person(BINTA, Role.CHILD, "2013-01-01"));
        links.lookAt(later);
        var linked = links.events();
        assertThat(linked).hasSize(3);
        done(office.correct(
                NOOR_OF_POLICE,
                later,
                GRANDMOTHER,
                aCorrection().name("Iemand Anders").build()));
        links.lookAt(later);
        assertThat(links.events()).isEqualTo(linked);
    }

    private CaseId later() {
        office.clock.pass(Duration.ofHours(1));
        return office.raised();
    }

    private CaseId raised(nl.ketenkaart.cases.ProposalFixture proposal) {
        office.clock.pass(Duration.ofHours(1));
        var id = new CaseId(UUID.randomUUID());
        done(office.raise(NOOR_OF_POLICE, id, proposal.build()));
        return id;
    }
}
