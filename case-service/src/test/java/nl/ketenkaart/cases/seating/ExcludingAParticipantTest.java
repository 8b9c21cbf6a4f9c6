package nl.ketenkaart.cases.seating;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.RUBEN_OF_POLICE;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.ParticipantExcluded;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcludingAParticipantTest {
    private static final ExclusionId EXCLUSION = new ExclusionId(Cast.id("exclusion"));
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_who_does_not_sit_there_the_case_is_not_there() {
        refused(exclude(FATIMA_OF_SAFE_HOME, HALT, null), NOT_THERE);
    }

    @Test
    void others_than_the_chair_exclude_nobody_but_themselves() {
        refused(exclude(SAMIRA_OF_CHILD_PROTECTION, HALT, null), FORBIDDEN);
        refused(exclude(NOOR_OF_POLICE, null, RUBEN_OF_POLICE.subject()), FORBIDDEN);
        refused(exclude(NOOR_OF_POLICE, POLICE, RUBEN_OF_POLICE.subject()), FORBIDDEN);
    }

    @Test
    void somebody_must_be_named_and_must_be_known() {
        assertThat(pointers(refused(exclude(LIESBETH_THE_CHAIR, null, null), INVALID)))
                .containsExactly("");
        assertThat(pointers(refused(exclude(LIESBETH_THE_CHAIR, NOBODY, null), INVALID)))
                .containsExactly("/organisation");
    }

    @Test
    void the_chair_excludes_an_organisation_and_it_is_out_at_once() {
        done(exclude(LIESBETH_THE_CHAIR, HALT, null));
        var excluded = (ParticipantExcluded) office.lastEvent();
        assertThat(excluded.organisation()).isEqualTo(HALT);
        assertThat(excluded.person()).isNull();
        refused(exclude(JOOST_OF_HALT, HALT, null, new ExclusionId(Cast.id("another"))), NOT_THERE);
    }

    @Test
    void a_person_steps_back_and_a_colleague_stays() {
        done(exclude(NOOR_OF_POLICE, null, NOOR_OF_POLICE.subject()));
        assertThat(office.file(id).table().admits(NOOR_OF_POLICE, Cast.NOW)).isFalse();
        assertThat(office.file(id).table().admits(RUBEN_OF_POLICE, Cast.NOW)).isTrue();
    }

    @Test
    void who_stepped_back_has_no_case_any_more_and_cannot_undo_it() {
        done(exclude(NOOR_OF_POLICE, null, NOOR_OF_POLICE.subject()));
        refused(exclude(NOOR_OF_POLICE, POLICE, null, new ExclusionId(Cast.id("another"))), NOT_THERE);
    }

    @Test
    void the_chair_excludes_one_person_of_another_organisation_alone() {
        done(exclude(LIESBETH_THE_CHAIR, null, NOOR_OF_POLICE.subject()));
        var excluded = (ParticipantExcluded) office.lastEvent();
        assertThat(excluded.person()).isEqualTo(NOOR_OF_POLICE.subject());
        assertThat(excluded.organisation()).isNull();
        refused(
                exclude(NOOR_OF_POLICE, null, NOOR_OF_POLICE.subject(), new ExclusionId(Cast.id("another"))),
                NOT_THERE);
        assertThat(office.file(id).table().admits(RUBEN_OF_POLICE, Cast.NOW)).isTrue();
        assertThat(office.file(id).table().holds(POLICE, Cast.NOW)).isTrue();
    }

    @Test
    void an_excluded_organisation_can_be_given_nothing_to_do() {
        done(exclude(LIESBETH_THE_CHAIR, CHILD_PROTECTION, null));
        assertThat(office.file(id).table().holds(CHILD_PROTECTION, Cast.NOW)).isFalse();
    }

    @Test
    void who_stepped_back_is_answered_as_the_first_time_when_the_same_comes_again() {
        done(exclude(NOOR_OF_POLICE, null, NOOR_OF_POLICE.subject()));
        var events = office.cases.events().size();
        done(exclude(NOOR_OF_POLICE, null, NOOR_OF_POLICE.subject()));
        assertThat(office.cases.events()).hasSize(events);
    }

    private Result<Case> exclude(Caller by, @Nullable OrganisationId organisation, @Nullable String person) {
        return exclude(by, organisation, person, EXCLUSION);
    }

    private Result<Case> exclude(
            Caller by, @Nullable OrganisationId organisation, @Nullable String person, ExclusionId exclusionId) {
        var exclusion = new Exclusion(exclusionId, organisation, person, "Lives next door.");
        return new ExcludeParticipantHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new ExcludeParticipant(by, id, exclusion));
    }
}
