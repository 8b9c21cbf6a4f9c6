package nl.ketenkaart.privacy.retention;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.extension.ExtendRetention;
import nl.ketenkaart.privacy.extension.ExtendRetentionHandler;
import nl.ketenkaart.privacy.extension.LookAtRetention;
import nl.ketenkaart.privacy.extension.RetentionView;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import org.junit.jupiter.api.Test;

/** An extension is made by who owns it, with a reason, for five years at most; it is for nobody else. */
class ExtendingATermTest {
    private static final String OFFICER = "privacy-officer";
    private static final String WHY = "A complaint is looked into.";
    private final RetentionFixture cast = RetentionFixture.of(Turns.closed(
            Story.deepening().contributed(of("work", HALT, "SAFETY")).excluded(SAFE_HOME), null, null));
    private final List<Disclosure> recorded = new ArrayList<>();
    private final OpenCase opening =
            new OpenCase(cast.intake, at -> TheAgreement.version1(), recorded::add, cast.clock);
    private final ExtendRetentionHandler handler = new ExtendRetentionHandler(opening, cast.retentions, cast.clock);

    private static Caller caller(String organisation, boolean person, String... roles) {
        var kind = KINDS.get(organisation).name();
        return new Caller(new OrganisationId(organisation), kind, "yasmin", person, Set.of(roles), "local-cli");
    }

    private Result<Retention> extend(String organisation, String until) {
        return handler.handle(
                new CaseId(CASE), caller(organisation, true, OFFICER), new ExtendRetention(day(until), WHY));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Kind refusalOf(Result<?> result) {
        return ((Result.Refused<?>) result).refusal().kind();
    }

    private RetentionView seenBy(String organisation) {
        return new LookAtRetention(opening, cast.retentions)
                .handle(new LookAtRetention.Asked(
                        new CaseId(CASE), caller(organisation, true, OFFICER), CardFixture.FLOW))
                .orElseThrow();
    }

    @Test
    void to_whom_there_is_no_case_there_is_nothing_to_extend() {
        assertThat(refusalOf(extend(SALVATION_ARMY, "2028-01-01"))).isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(extend(SAFE_HOME, "2028-01-01"))).as("kept out").isEqualTo(Kind.NOT_THERE);
    }

    @Test
    void it_takes_a_privacy_officer_in_person_of_who_holds_something() {
        var command = new ExtendRetention(day("2028-01-01"), WHY);
        var machine = caller(HALT, false, OFFICER);
        assertThat(refusalOf(handler.handle(new CaseId(CASE), machine, command)))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refusalOf(extend(PROBATION, "2028-01-01"))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void it_ends_after_today_and_within_five_years_and_says_why() {
        cast.itIs("2028-03-01T12:00");

        assertThat(handler.faults(new ExtendRetention(day("2028-03-01"), " ")))
                .extracting(Fault::pointer)
                .containsExactly("/until", "/motivation");
        assertThat(handler.faults(new ExtendRetention(day("2033-03-02"), WHY))).hasSize(1);
        assertThat(handler.faults(new ExtendRetention(day("2033-03-01"), WHY))).isEmpty();
        assertThat(refusalOf(extend(HALT, "2033-03-02"))).isEqualTo(Kind.INVALID);
    }

    @Test
    void what_is_extended_is_shown_until_after_that_day_and_reported() {
        extend(HALT, "2030-01-01");

        cast.runOn("2030-01-01");
        assertThat(cast.shownOf(HALT)).hasSize(1);
        assertThat(cast.counts("2030-01-01", HALT)).isEqualTo(new Counts(1, 0, 0, 1));

        cast.runOn("2030-01-02");
        assertThat(cast.shownOf(HALT)).isEmpty();
    }

    @Test
    void each_time_is_seen_to_be_one_more_the_same_again_is_none_and_a_shorter_one_is_refused() {
        extend(HALT, "2030-01-01");
        extend(HALT, "2030-01-01");
        assertThat(refusalOf(extend(HALT, "2029-01-01"))).isEqualTo(Kind.CONFLICT);
        extend(HALT, "2031-01-01");

        assertThat(seenBy(HALT).until()).isEqualTo(day("2031-01-01"));
        assertThat(seenBy(HALT).extensions())
                .extracting(RetentionView.Extension::number)
                .containsExactly(1, 2);
        assertThat(recorded).extracting(Disclosure::activity).containsOnly(Activity.SHOW_RETENTION);
    }

    @Test
    void of_what_others_keep_longer_nobody_is_told() {
        var before = seenBy(OM);
        extend(HALT, "2030-01-01");

        assertThat(seenBy(OM)).isEqualTo(before);
        assertThat(new LookAtRetention(opening, cast.retentions)
                        .handle(new LookAtRetention.Asked(
                                new CaseId(CASE), caller(HALT, true, "professional"), CardFixture.FLOW)))
                .isEmpty();
    }

    @Test
    void what_is_locked_stays_locked_and_can_be_kept_from_being_destroyed() {
        cast.runOn("2028-09-14");
        extend(HALT, "2032-01-01");

        cast.runOn("2032-01-01");
        assertThat(cast.shownOf(HALT)).isEmpty();
        assertThat(cast.hasKey(HALT)).isTrue();
        cast.runOn("2032-01-02");
        assertThat(cast.hasKey(HALT)).isFalse();
    }
}
