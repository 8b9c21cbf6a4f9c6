package nl.ketenkaart.privacy.amendment;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.amendment.Edition.Standing;
import org.junit.jupiter.api.Test;

class ApprovingAnAgreementTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T08:00:00Z");
    private final AmendmentFixture fixture = new AmendmentFixture();
    private final int second = fixture.prepared(from(draft(), NEW_YEAR));

    @Test
    void to_who_may_not_know_of_a_version_it_is_not_there() {
        var notThere = refused(fixture.approve(99, officer(HALT), fixture.hash(second)));

        assertThat(notThere).isEqualTo(Refusal.notThere());
        for (var caller : List.of(
                officer(SAFETY_HOUSE),
                caller(HALT, true),
                caller(HALT, true, "professional"),
                caller(HALT, true, "auditor"))) {
            assertThat(refused(fixture.approve(second, caller))).isEqualTo(notThere);
        }
        assertThat(refused(fixture.approve(1, officer(SAFETY_HOUSE), "none"))).isEqualTo(notThere);
    }

    @Test
    void nobody_but_a_privacy_officer_in_person_approves_and_for_no_other_organisation() {
        var machine = caller(HALT, false, "privacy-officer");
        var forAnother = new ApproveAgreementHandler.Asked(second, new OrganisationId(SAFE_HOME), officer(HALT));
        var command = new ApproveAgreement(fixture.hash(second));

        assertThat(refused(fixture.approve(second, machine)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(fixture.approving.handle(forAnother, command)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void the_hash_of_another_text_is_refused() {
        var other = fixture.prepared(from(draft(), NEW_YEAR.plusSeconds(1)));

        assertThat(fixture.hash(other)).isNotEqualTo(fixture.hash(second));
        assertThat(refused(fixture.approve(second, officer(HALT), fixture.hash(other)))
                        .detail())
                .contains("not the hash");
    }

    @Test
    void what_came_with_the_service_and_what_is_agreed_is_approved_no_more() {
        succeeded(fixture.approve(second, officer(OM)));
        succeeded(fixture.approve(second, officer(POLICE)));

        assertThat(refused(fixture.approve(1, officer(HALT), fixture.hash(1))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused(fixture.approve(second, officer(HALT))).detail()).contains("agreed already");
        assertThat(succeeded(fixture.approve(second, officer(POLICE))))
                .as("the same approval again changes nothing")
                .isEqualTo(fixture.versions.succession());
    }

    @Test
    void twice_the_same_organisation_is_one_organisation() {
        succeeded(fixture.approve(second, officer(OM)));
        succeeded(fixture.approve(second, officer(OM)));

        assertThat(standing(second)).isEqualTo(Standing.PREPARED);
        assertThat(stored(second).approvals()).hasSize(1);
        succeeded(fixture.approve(second, officer(HALT)));
        assertThat(standing(second)).isEqualTo(Standing.AGREED);
    }

    @Test
    void whoever_left_since_it_approved_does_not_count() {
        var shortly = NOW.plusSeconds(60);
        fixture.agreed(ending(draft(), HALT, shortly));
        var third = fixture.prepared(from(replacing(draft(), 3), NEW_YEAR));
        succeeded(fixture.approve(third, officer(HALT)));

        fixture.now = shortly;
        succeeded(fixture.approve(third, officer(OM)));
        assertThat(standing(third)).isEqualTo(Standing.PREPARED);
        assertThat(refused(fixture.approve(third, officer(HALT)))).isEqualTo(Refusal.notThere());
        succeeded(fixture.approve(third, officer(POLICE)));
        assertThat(standing(third)).isEqualTo(Standing.AGREED);
    }

    @Test
    void after_its_instant_it_is_agreed_no_more() {
        succeeded(fixture.approve(second, officer(OM)));

        fixture.now = NEW_YEAR.plusNanos(1);
        assertThat(standing(second)).isEqualTo(Standing.LAPSED);
        assertThat(refused(fixture.approve(second, officer(POLICE))).detail()).contains("has gone by");
        fixture.now = NEW_YEAR;
        succeeded(fixture.approve(second, officer(POLICE)));
        assertThat(standing(second)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void one_that_was_prepared_before_another_was_agreed_cannot_undo_it_unseen() {
        var other = fixture.agreed(draft());

        assertThat(standing(second)).isEqualTo(Standing.OVERTAKEN);
        assertThat(refused(fixture.approve(second, officer(OM))).detail())
                .isEqualTo("Version %d was agreed last; prepare a version that replaces it.".formatted(other));
    }

    @Test
    void of_two_that_replace_the_same_approved_by_all_at_once_one_is_agreed() throws Exception {
        for (var round = 0; round < 50; round++) {
            var race = new AmendmentFixture();
            var one = race.prepared(draft());
            var two = race.prepared(from(draft(), NOW));
            var approvals = new ArrayList<Callable<Object>>();
            for (var organisation : List.of(OM, POLICE, HALT, SAFE_HOME)) {
                approvals.add(() -> race.approve(one, officer(organisation)));
                approvals.add(() -> race.approve(two, officer(organisation)));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(approvals);
            }
            assertThat(race.versions.succession().versions().stream().filter(Succession.Version::agreed))
                    .hasSize(1);
        }
    }

    private Standing standing(int version) {
        return fixture.reading.handle(version, officer(OM)).orElseThrow().standing();
    }

    private Succession.Version stored(int version) {
        return fixture.versions.succession().find(version).orElseThrow();
    }
}
