package nl.ketenkaart.privacy.erasure;

import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.erasure.EraseCaseHandler.Asked;
import nl.ketenkaart.privacy.erasure.Erasure.Ground;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import org.junit.jupiter.api.Test;

/** Two privacy officers erase a case that has ended; one alone erases nothing. */
class ErasingACaseTest {
    private static final OrganisationId OWNER = new OrganisationId(SAFE_HOME);
    private static final String OFFICER = "privacy-officer";

    private final MemoryErasures erasures = new MemoryErasures();
    private final Map<UUID, Erasure> kept = erasures.kept;
    private final List<Disclosure> recorded = new ArrayList<>();
    private boolean away;
    private final List<UUID> told = new ArrayList<>();
    private final KeysInMemory keys = new KeysInMemory();
    private final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> List.of());
    private Instant now = CardFixture.NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Destruction destruction = new Destruction() {
        @Override
        public boolean isOnlyTried() {
            return Rehearsal.isOn();
        }

        @Override
        public boolean claim(CaseFile file, UUID token, Instant at) {
            return keys.claim(file.caseId(), token, Destruction.reopenings(file), at);
        }

        @Override
        public void release(UUID caseId, UUID token) {
            keys.release(caseId, token);
        }

        @Override
        public void of(UUID caseId, Instant at) {
            keys.erase(caseId, at);
            if (away) {
                throw new IllegalStateException("the broker is away");
            }
            told.add(caseId);
        }

        @Override
        public void of(UUID caseId, OrganisationId organisation, Instant at) {
            throw new AssertionError("a case is erased as a whole");
        }
    };
    private final CarryOutErasure carryingOut = new CarryOutErasure(erasures, destruction, clock);
    private EraseCaseHandler handler = handler(recorded::add);

    private EraseCaseHandler handler(Disclosures disclosures) {
        var opening = new OpenCase(intake, at -> TheAgreement.version1(), disclosures, clock);
        return new EraseCaseHandler(opening, erasures, carryingOut, clock);
    }

    private void ended() {
        intake.take(Turns.closed(story(), null, null).told());
        keys.add(CASE, OWNER, new Wrapped(new byte[] {1}));
    }

    private static Story story() {
        return Story.deepening()
                .contributed(of("shelter", SAFE_HOME, "WHEREABOUTS"))
                .excluded(HALT);
    }

    private static Asked by(String organisation, String... roles) {
        var kind = KINDS.get(organisation).name();
        var caller = new Caller(new OrganisationId(organisation), kind, "yasmin", true, Set.of(roles), "local-cli");
        return new Asked(new CaseId(CASE), caller, CardFixture.FLOW);
    }

    private Outcome<Erasure> erase(String organisation) {
        return handler.handle(by(organisation, OFFICER), Ground.TERM_OVER);
    }

    private static State stateOf(Outcome<Erasure> outcome) {
        return switch (outcome) {
            case Outcome.Changed<Erasure>(var erasure, var events) -> erasure.state();
            case Outcome.Unchanged<Erasure>(var erasure) -> erasure.state();
            case Outcome.Refused<Erasure>(var refusal) -> throw new AssertionError(refusal.detail());
        };
    }

    private static Kind refusalOf(Outcome<Erasure> outcome) {
        return ((Outcome.Refused<Erasure>) outcome).refusal().kind();
    }

    @Test
    void a_case_that_has_not_ended_is_not_erased() {
        intake.take(story().told());

        assertThat(refusalOf(erase(SAFE_HOME))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void to_whoever_is_not_of_the_table_or_is_kept_out_there_is_nothing_to_erase() {
        ended();

        assertThat(refusalOf(erase("leger-des-heils"))).isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(erase(HALT))).isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(handler.handle(by(SAFE_HOME, "professional"), Ground.TERM_OVER)))
                .isEqualTo(Kind.FORBIDDEN);
        var machine = new Caller(OWNER, "SAFE_HOME", "vt-api", false, Set.of(OFFICER), "vt-api");
        var asked = new Asked(new CaseId(CASE), machine, CardFixture.FLOW);
        assertThat(refusalOf(handler.handle(asked, Ground.TERM_OVER))).isEqualTo(Kind.FORBIDDEN);
        assertThat(handler.takeBack(asked)).map(Refusal::kind).contains(Kind.FORBIDDEN);
    }

    @Test
    void one_organisation_proposes_however_often_it_says_so() {
        ended();

        assertThat(stateOf(erase(SAFE_HOME))).isEqualTo(State.PROPOSED);
        assertThat(stateOf(erase(SAFE_HOME))).isEqualTo(State.PROPOSED);
        assertThat(keys.find(CASE).erased()).isNull();
        assertThat(recorded).isEmpty();
    }

    @Test
    void with_the_second_it_is_on_record_per_person_the_keys_are_gone_and_everybody_is_told() {
        ended();
        erase(SAFE_HOME);

        assertThat(stateOf(erase(POLICE))).isEqualTo(State.CARRIED_OUT);

        assertThat(keys.find(CASE).erased()).isEqualTo(now);
        assertThat(told).containsExactly(CASE);
        assertThat(recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.ERASE_CASE);
            assertThat(line.people()).hasSizeGreaterThan(1);
        });
        assertThat(kept.get(CASE).erasedAt()).isEqualTo(now);
        assertThat(stateOf(Outcome.unchanged(handler.look(by(POLICE, OFFICER)).orElseThrow())))
                .isEqualTo(State.CARRIED_OUT);
        assertThat(handler.look(by(CHILD_BOARD, OFFICER))).isEmpty();
    }

    @Test
    void both_name_the_same_ground() {
        ended();
        erase(SAFE_HOME);

        assertThat(refusalOf(handler.handle(by(POLICE, OFFICER), Ground.UNLAWFUL)))
                .isEqualTo(Kind.CONFLICT);
        assertThat(keys.find(CASE).erased()).isNull();
    }

    @Test
    void what_cannot_be_put_on_record_is_not_destroyed() {
        ended();
        erase(SAFE_HOME);
        handler = handler(line -> {
            throw new Disclosures.NotRecorded(new IllegalStateException());
        });

        assertThatThrownBy(() -> erase(POLICE)).isInstanceOf(Disclosures.NotRecorded.class);

        assertThat(keys.find(CASE).erased()).isNull();
        assertThat(kept.get(CASE).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void what_is_only_tried_destroys_and_records_nothing() {
        ended();
        erase(SAFE_HOME);

        Rehearsal.of(true, () -> erase(POLICE));

        assertThat(keys.find(CASE).erased()).isNull();
        assertThat(recorded).isEmpty();
        assertThat(told).isEmpty();
        assertThat(kept.get(CASE).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void a_proposal_is_taken_back_by_who_made_it_until_somebody_agreed() {
        ended();
        erase(SAFE_HOME);

        assertThat(handler.takeBack(by(POLICE, OFFICER)))
                .hasValueSatisfying(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));
        assertThat(handler.takeBack(by(SAFE_HOME, OFFICER))).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(stateOf(erase(POLICE))).isEqualTo(State.PROPOSED);
    }

    @Test
    void a_proposal_that_nobody_agreed_to_for_thirty_days_is_none_any_more() {
        ended();
        erase(SAFE_HOME);
        now = now.plus(Duration.ofDays(30));

        assertThat(handler.look(by(SAFE_HOME, OFFICER))).isEmpty();
        assertThat(stateOf(erase(POLICE))).isEqualTo(State.PROPOSED);
        assertThat(kept.get(CASE).assents())
                .extracting(assent -> assent.organisation().value())
                .containsExactly(POLICE);
    }

    @Test
    void what_cannot_be_told_at_once_is_agreed_and_goes_on() {
        ended();
        erase(SAFE_HOME);
        away = true;
        assertThat(stateOf(erase(POLICE))).isEqualTo(State.AGREED);
        assertThat(keys.find(CASE).erased()).isEqualTo(now);

        away = false;
        carryingOut.agreed().forEach(carryingOut::handle);

        assertThat(told).containsExactly(CASE);
        assertThat(kept.get(CASE).state()).isEqualTo(State.CARRIED_OUT);
    }

    @Test
    void what_was_cut_off_after_it_was_agreed_is_gone_on_with() {
        ended();
        kept.put(
                CASE,
                new Erasure(
                        CASE,
                        Ground.ORDERED,
                        List.of(new Erasure.Assent(OWNER, now), new Erasure.Assent(new OrganisationId(POLICE), now)),
                        null,
                        null));

        carryingOut.agreed().forEach(carryingOut::handle);

        assertThat(keys.find(CASE).erased()).isEqualTo(now);
        assertThat(told).containsExactly(CASE);
        assertThat(carryingOut.agreed()).isEmpty();
    }

    @Test
    void a_case_that_is_opened_again_at_that_moment_is_not_erased_and_once_it_is_erased_it_is_not_opened_again() {
        ended();
        erase(SAFE_HOME);
        var token = UUID.randomUUID();
        assertThat(keys.stay(CASE, token, token, now)).isTrue();
        assertThat(refusalOf(erase(OM))).isEqualTo(Kind.CONFLICT);
        assertThat(recorded).isEmpty();
        keys.lift(CASE, token);
        assertThat(stateOf(erase(OM))).isEqualTo(State.CARRIED_OUT);
        assertThat(keys.stay(CASE, token, token, now)).isFalse();
    }
}
