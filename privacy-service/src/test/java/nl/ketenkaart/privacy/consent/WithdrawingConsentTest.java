package nl.ketenkaart.privacy.consent;

import static nl.ketenkaart.privacy.consent.ConsentFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentWithdrawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawingConsentTest {
    private final ConsentFixture cast = new ConsentFixture();

    @BeforeEach
    void the_husband_gave_his_consent() {
        cast.give(RUBEN, GIVE);
    }

    @Test
    void yasmin_who_neither_recorded_it_nor_directs_the_case_finds_no_consent() {
        assertThat(cast.withdraw(YASMIN, TODAY)).isEqualTo(Result.refused(Refusal.notThere()));
        assertThat(cast.withdraw(HENK, TODAY)).isEqualTo(Result.refused(Refusal.notThere()));
        assertThat(cast.consents.events).hasSize(1);
    }

    @Test
    void a_consent_is_not_found_in_another_case() {
        var elsewhere = cast.withdrawing.handle(ANOTHER_CASE, ID, RUBEN, new WithdrawConsent(TODAY));

        assertThat(elsewhere).isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void noor_cannot_withdraw_it_once_she_no_longer_sits_at_the_table() {
        cast.endTheSeatOf(CHILD_BOARD);

        assertThat(cast.withdraw(NOOR, TODAY)).isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void an_auditor_and_who_has_no_role_find_no_consent_also_where_their_organisation_recorded_or_directs() {
        for (var organisation : new OrganisationId[] {PROBATION, CHILD_BOARD}) {
            assertThat(cast.withdraw(caller(organisation, "PROBATION", "auditor"), TODAY))
                    .isEqualTo(Result.refused(Refusal.notThere()));
            assertThat(cast.withdraw(caller(organisation, "PROBATION"), TODAY))
                    .isEqualTo(Result.refused(Refusal.notThere()));
        }
        assertThat(cast.consents.events).hasSize(1);
    }

    @Test
    void a_secretary_does_not_withdraw_it() {
        assertThat(kindOf(cast.withdraw(caller(PROBATION, "PROBATION", "secretary"), TODAY)))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void it_is_not_withdrawn_in_the_future_nor_before_it_was_given() {
        assertThat(kindOf(cast.withdraw(RUBEN, TODAY.plusDays(1)))).isEqualTo(Refusal.Kind.INVALID);
        assertThat(kindOf(cast.withdraw(RUBEN, TODAY.minusDays(1)))).isEqualTo(Refusal.Kind.INVALID);
        assertThat(cast.consents.events).hasSize(1);
    }

    @Test
    void ruben_whose_organisation_recorded_it_withdraws_it() {
        assertThat(cast.withdraw(RUBEN, TODAY)).isInstanceOf(Result.Done.class);
        assertThat(cast.consents.events).last().isEqualTo(new ConsentWithdrawn(ID, CASE, TODAY, NOW));
    }

    @Test
    void ruben_withdraws_it_also_after_his_seat_ended() {
        cast.endTheSeatOf(PROBATION);

        assertThat(cast.withdraw(RUBEN, TODAY)).isInstanceOf(Result.Done.class);
    }

    @Test
    void noor_the_director_withdraws_it() {
        assertThat(cast.withdraw(NOOR, TODAY)).isInstanceOf(Result.Done.class);
    }

    @Test
    void the_same_withdrawal_again_changes_nothing_and_another_is_refused() {
        var yesterdaysConsent =
                new GiveConsent(HUSBAND, GIVE.categories(), GIVE.organisations(), TODAY.minusDays(1), GIVE.evidence());
        var other = new ConsentFixture();
        other.give(RUBEN, yesterdaysConsent);

        var first = other.withdraw(RUBEN, TODAY.minusDays(1));
        assertThat(other.withdraw(RUBEN, TODAY.minusDays(1))).isEqualTo(first);
        assertThat(kindOf(other.withdraw(RUBEN, TODAY))).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(other.consents.events).hasSize(2);
    }

    private static Refusal.Kind kindOf(Result<Consent> result) {
        return ((Result.Refused<Consent>) result).refusal().kind();
    }
}
