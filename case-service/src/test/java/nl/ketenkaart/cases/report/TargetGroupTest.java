package nl.ketenkaart.cases.report;

import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.ProposalFixture.aProposalAboutNobody;
import static nl.ketenkaart.cases.report.Kind.DOMESTIC_VIOLENCE;
import static nl.ketenkaart.cases.report.Kind.YOUTH;
import static nl.ketenkaart.cases.report.Person.Role.CHILD;
import static nl.ketenkaart.cases.report.Person.Role.OTHER;
import static nl.ketenkaart.cases.report.Person.Role.SUSPECT;
import static nl.ketenkaart.cases.report.Person.Role.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.ketenkaart.cases.ProposalFixture;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.platform.aggregate.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetGroupTest {

    @Test
    void a_youth_case_of_adults_alone_is_outside() {
        assertThat(outside(aYouthCase().person(MOTHER, SUSPECT, "1984-03-03")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("under 18 on the day of the incident"));
    }

    @Test
    void a_youth_case_whose_youth_has_no_birth_date_is_outside() {
        assertThat(outside(aYouthCase().person(BINTA, CHILD, null))).isPresent();
    }

    @Test
    void domestic_violence_among_adults_alone_is_outside() {
        assertThat(outside(aProposalAboutNobody()
                        .of(DOMESTIC_VIOLENCE)
                        .person(MOTHER, VICTIM, "1984-03-03")
                        .person(BINTA, SUSPECT, null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("has a CHILD"));
    }

    @Test
    void the_reason_says_what_is_known_of_the_ages_and_nothing_of_anybody() {
        assertThat(outside(aYouthCase().person(BINTA, CHILD, null))).hasValue(youthNeeded("no birth date is given"));
        assertThat(outside(aYouthCase().person(MOTHER, SUSPECT, "1984-03-03")))
                .hasValue(youthNeeded("by the birth dates given, nobody was"));
        assertThat(outside(aYouthCase().person(MOTHER, SUSPECT, "1984-03-03").person(BINTA, CHILD, null)))
                .hasValue(youthNeeded("by the birth dates given, nobody was, and of who has none it is not known"));
    }

    @Test
    void domestic_violence_with_a_child_that_grew_up_is_outside() {
        assertThat(outside(aProposalAboutNobody().of(DOMESTIC_VIOLENCE).person(BINTA, CHILD, "2008-09-20")))
                .isPresent();
    }

    @Test
    void who_was_born_after_the_incident_is_a_child_involved_and_no_youth() {
        var unborn = "2026-09-21";
        assertThat(outside(aProposalAboutNobody().of(DOMESTIC_VIOLENCE).person(BINTA, CHILD, unborn)))
                .isEmpty();
        assertThat(outside(aYouthCase().person(BINTA, CHILD, unborn))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_youth_case_has_a_youth_in_whatever_part(Role role) {
        assertThat(outside(aYouthCase().person(BINTA, role, "2017-05-30"))).isEmpty();
    }

    @Test
    void domestic_violence_with_a_child_is_inside_even_without_its_birth_date() {
        assertThat(outside(aProposalAboutNobody().of(DOMESTIC_VIOLENCE).person(BINTA, CHILD, null)))
                .isEmpty();
    }

    @Test
    void domestic_violence_against_a_girl_of_17_is_inside() {
        assertThat(outside(aProposalAboutNobody().of(DOMESTIC_VIOLENCE).person(BINTA, VICTIM, "2009-01-15")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-09-21, 2026-09-20, true",
        "2008-09-20, 2026-09-20, false",
        "2008-02-29, 2026-02-28, true",
        "2008-02-29, 2026-03-01, false",
        "2010-02-28, 2028-02-27, true",
        "2010-02-28, 2028-02-28, false",
        "2010-03-01, 2028-02-29, true",
        "2010-03-01, 2028-03-01, false",
        "2026-09-20, 2026-09-20, true"
    })
    void eighteen_is_reached_on_the_birthday(String born, String day, boolean inside) {
        assertThat(outside(aYouthCase().on(day).person(BINTA, OTHER, born)).isEmpty())
                .isEqualTo(inside);
    }

    private static String youthNeeded(String found) {
        return "is outside the target group: a YOUTH case has somebody who was under 18 on the day of the incident; "
                + found;
    }

    private static ProposalFixture aYouthCase() {
        return aProposalAboutNobody().of(YOUTH);
    }

    private static Optional<String> outside(ProposalFixture proposal) {
        var report = proposal.build().report();
        return TargetGroup.outside(report.kind(), report.incident().on(), report.persons())
                .map(Fault::detail);
    }
}
