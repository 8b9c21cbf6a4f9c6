package nl.ketenkaart.notifications.followup.mongo;

import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.report;
import static nl.ketenkaart.notifications.followup.FollowUps.Wanted.ALL;
import static nl.ketenkaart.notifications.followup.FollowUps.Wanted.DONE;
import static nl.ketenkaart.notifications.followup.FollowUps.Wanted.UNFINISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.mongo.OwnersIndex.Mark;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.keys.RememberedKeys;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MongoFollowUpsIT {
    @Autowired
    FollowUps followUps;

    @Autowired
    Stores stores;

    @Autowired
    KeyStore keys;

    @Autowired
    RememberedKeys remembered;

    private final OrganisationId probation = new OrganisationId(anOrganisation("probation"));

    @Test
    void one_that_was_only_indexed_when_the_process_died_is_not_listed_until_it_is_opened() {
        var supervision = aFollowUp().ownedBy(probation).build();
        index().put(supervision, Mark.OPEN);
        assertThat(listed(ALL)).isEmpty();
        followUps.open(supervision, supervision.opened(NOW));
        assertThat(listed(ALL)).containsExactly(supervision);
    }

    @Test
    void a_report_cut_off_before_it_was_stored_leaves_it_open() {
        var supervision = opened("2026-12-05");
        assertThatIllegalStateException()
                .isThrownBy(() -> followUps.change(supervision.id(), before -> {
                    throw new IllegalStateException("the process died");
                }));
        assertThat(listed(UNFINISHED)).containsExactly(supervision);
        assertThat(listed(DONE)).isEmpty();
    }

    @Test
    void a_report_cut_off_right_after_it_was_stored_is_found_as_done() {
        var supervision = opened("2026-12-05");
        var done = done(supervision);
        followUps.change(supervision.id(), before -> Outcome.changed(done));
        stores.database()
                .getCollection("follow-ups-by-owner")
                .updateOne(
                        Filters.eq("_id", probation + "|2026-12"),
                        Updates.set("entries." + done.id().value() + ".mark", Mark.IN_DOUBT.ordinal()));
        assertThat(listed(DONE)).containsExactly(done);
        assertThat(listed(UNFINISHED)).isEmpty();
    }

    @Test
    void one_of_an_erased_case_holds_up_nobody_before_its_document_is_gone() {
        var erased = aFollowUp()
                .inCase(new CaseId(UUID.randomUUID()))
                .ownedBy(probation)
                .build();
        followUps.open(erased, erased.opened(NOW));
        var other = opened("2026-12-05");
        keys.erase(erased.caseId().value(), Instant.now());
        remembered.forget(erased.caseId().value());
        assertThat(followUps.find(erased.id())).isEmpty();
        assertThat(listed(ALL)).containsExactly(other);
    }

    @Test
    void opening_again_after_the_report_changes_nothing() {
        var supervision = opened("2026-12-05");
        var done = done(supervision);
        followUps.change(supervision.id(), before -> Outcome.changed(done));
        followUps.open(supervision, supervision.opened(NOW));
        assertThat(listed(DONE)).containsExactly(done);
        assertThat(listed(UNFINISHED)).isEmpty();
    }

    @Test
    void they_come_by_the_day_due_over_months_and_years_and_from_any_place_on() {
        var third = opened("2027-01-01");
        var first = opened("2026-11-30");
        var second = opened("2026-12-01");
        assertThat(listed(ALL)).containsExactly(first, second, third);
        assertThat(followUps.of(probation, ListPlace.of(first), ALL)).containsExactly(second, third);
        assertThat(followUps.of(probation, ListPlace.of(third), ALL)).isEmpty();
    }

    private FollowUp opened(String due) {
        var followUp = aFollowUp().ownedBy(probation).due(due).build();
        followUps.open(followUp, followUp.opened(NOW));
        return followUp;
    }

    private static FollowUp done(FollowUp followUp) {
        return new FollowUp(
                followUp.id(),
                followUp.caseId(),
                followUp.owner(),
                followUp.what(),
                followUp.concerning(),
                followUp.due(),
                report(ReportOutcome.STARTED),
                null);
    }

    private OwnersIndex index() {
        return new OwnersIndex(stores.database().getCollection("follow-ups-by-owner"));
    }

    private List<FollowUp> listed(Wanted wanted) {
        return followUps.of(probation, ListPlace.START, wanted).toList();
    }
}
