package nl.ketenkaart.context.sight;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.CEESAY;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.VT_UTRECHT;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.ContributionFixture;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.MemoryContributions;
import nl.ketenkaart.context.contribution.RecordContributionHandler;
import nl.ketenkaart.context.contribution.RecordContributionHandler.RecordContribution;
import nl.ketenkaart.context.contribution.StatementFaults;
import nl.ketenkaart.context.informationrequest.KnownToAsker.Wanted;
import nl.ketenkaart.context.sight.Sights.Gained;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

/** Child protection asks Veilig Thuis, which told something already. */
class OnTheCardTest {
    private static final ContributionId TOLD =
            new ContributionId(UUID.fromString("7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d"));
    private final MemoryContributions contributions = new MemoryContributions();
    private Sights sights = Sights.NONE;

    @Test
    void what_nobody_said_that_the_asker_sees_is_not_pointed_at() {
        contributed(aStatement());
        assertThat(known(RVDK, BINTA)).isEmpty();
        seenBy(HALT, BINTA);
        assertThat(known(RVDK, BINTA)).isEmpty();
    }

    @Test
    void what_the_asker_saw_and_sees_no_more_is_not_pointed_at() {
        contributed(aStatement());
        seenBy(RVDK, BINTA);
        sights = sights.changed(RVDK, List.of(), List.of(TOLD.value()));
        assertThat(known(RVDK, BINTA)).isEmpty();
        assertThat(sights).isEqualTo(Sights.NONE);
    }

    @Test
    void another_owner_another_category_and_another_person_are_asked() {
        contributed(aStatement());
        seenBy(RVDK, BINTA);
        assertThat(known(new Wanted(CASE, RVDK, POLICE, Category.SAFETY, List.of(BINTA))))
                .isEmpty();
        assertThat(known(new Wanted(CASE, RVDK, VT_UTRECHT, Category.CARE, List.of(BINTA))))
                .isEmpty();
        assertThat(known(RVDK, CEESAY)).isEmpty();
        assertThat(known(RVDK, BINTA, CEESAY)).isEmpty();
    }

    /** Where the news that the right ended is still on its way, what is known here decides against pointing. */
    @Test
    void what_was_told_before_its_terms_changed_is_not_pointed_at() {
        for (var now : List.of(
                aStatement().meantFor(HALT),
                aStatement().asDraft(),
                aStatement().handled(Handling.MARKER_ONLY),
                aStatement().handled(Handling.SESSION_ONLY),
                aStatement().handled(Handling.DIRECTOR_RELEASE),
                aStatement().withConsentOf(BINTA))) {
            var other = new OnTheCardTest();
            other.contributed(now);
            other.seenBy(RVDK, BINTA);
            assertThat(other.known(RVDK, BINTA)).isEmpty();
        }
    }

    @Test
    void another_wording_than_the_one_seen_is_not_pointed_at() {
        contributed(aStatement());
        sights = sights.changed(RVDK, List.of(gained(2, BINTA)), List.of());
        assertThat(known(RVDK, BINTA)).isEmpty();
    }

    @Test
    void what_the_asker_sees_about_all_whom_it_asks_about_is_pointed_at() {
        contributed(aStatement().about(BINTA, CEESAY));
        seenBy(RVDK, BINTA, CEESAY);
        assertThat(known(RVDK, BINTA)).containsExactly(TOLD);
        assertThat(known(RVDK, BINTA, CEESAY)).containsExactly(TOLD);
    }

    private void contributed(ContributionFixture statement) {
        var recording = new RecordContributionHandler(
                doorTo(aTable()), contributions, new StatementFaults((request, caseId, asked) -> false));
        recording.handle(TOLD, new RecordContribution(of(VT_UTRECHT), CASE, statement.build()));
        assertThat(contributions.find(TOLD)).isPresent();
    }

    private void seenBy(OrganisationId organisation, PersonId... persons) {
        sights = sights.changed(organisation, List.of(gained(1, persons)), List.of());
    }

    private static Gained gained(long revision, PersonId... persons) {
        return new Gained(TOLD.value(), VT_UTRECHT, "SAFETY", List.of(persons), revision);
    }

    private List<ContributionId> known(OrganisationId asker, PersonId... persons) {
        return known(new Wanted(CASE, asker, VT_UTRECHT, Category.SAFETY, List.of(persons)));
    }

    private List<ContributionId> known(Wanted wanted) {
        return new OnTheCard(caseId -> sights, contributions).find(wanted, new Moment(aTable(), NOW));
    }
}
