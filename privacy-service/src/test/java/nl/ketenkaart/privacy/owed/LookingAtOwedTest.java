package nl.ketenkaart.privacy.owed;

import static nl.ketenkaart.privacy.card.CardFixture.AGREEMENT;
import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.owed.LookAtOwed.Answer;
import nl.ketenkaart.privacy.owed.LookAtOwed.Asked;
import nl.ketenkaart.privacy.owed.StillOwed.Debt;
import nl.ketenkaart.privacy.owed.StillOwed.Debtor;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** The case is directed by the child protection board; a request is owed by 17 September. */
class LookingAtOwedTest {
    private static final Instant ON_THE_DAY = Instant.parse("2026-09-17T12:00:00Z");
    private static final Instant A_DAY_LATE = Instant.parse("2026-09-18T12:00:00Z");
    private final List<Disclosure> recorded = new ArrayList<>();

    @Test
    void who_does_not_sit_there_or_is_kept_out_finds_nothing_and_nothing_is_recorded() {
        assertThat(kind(look(asked(), WSS, Purpose.DEEPENING))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(kind(look(asked().excluded(HALT), HALT, Purpose.DEEPENING))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(recorded).isEmpty();
    }

    @Test
    void a_purpose_that_does_not_fit_is_refused_to_who_sits_there() {
        assertThat(kind(look(asked(), HALT, Purpose.FOLLOW_UP))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void a_request_between_others_and_its_duty_leave_no_trace() {
        for (var purpose : List.of(Purpose.DEEPENING, Purpose.OVERVIEW)) {
            assertThat(owed(withTheDuty(asked()), HALT, purpose)).isEqualTo(owed(deepening(), HALT, purpose));
        }
    }

    @Test
    void the_asked_the_asker_and_the_director_see_the_answer_that_is_owed_once() {
        for (var viewer : List.of(SAFE_HOME, POLICE, CHILD_BOARD)) {
            assertThat(answers(owed(withTheDuty(asked()), viewer, Purpose.DEEPENING)))
                    .containsExactly(SAFE_HOME + " by 2026-09-17 in time");
        }
    }

    @Test
    void after_its_day_it_is_overdue_and_after_an_answer_in_part_still_owed() {
        var owed = ((Answer.Shown) look(answered("PARTIAL"), CHILD_BOARD, Purpose.DEEPENING, A_DAY_LATE)).view();
        assertThat(answers(owed.organisations())).containsExactly(SAFE_HOME + " by 2026-09-17 overdue");
    }

    @Test
    void after_the_decision_it_is_owed_still_and_once_the_case_has_ended_no_more() {
        assertThat(answers(owed(asked().decided(), SAFE_HOME, Purpose.FOLLOW_UP)))
                .hasSize(1);
        var over = Turns.closed(asked().decided(), "None.", null);
        assertThat(answers(owed(over, SAFE_HOME, Purpose.OWN_RECORDS))).isEmpty();
        assertThat(answers(owed(over, POLICE, Purpose.OWN_RECORDS))).isEmpty();
    }

    @Test
    void what_the_director_may_not_know_of_is_left_out_of_its_overview_and_both_others_see_it() {
        var health = MoreEvents.asked(deepening().directed(HALT), PROBATION, SAFE_HOME, "HEALTH");
        assertThat(owed(health, HALT, Purpose.DEEPENING))
                .isEqualTo(owed(deepening().directed(HALT), HALT, Purpose.DEEPENING));
        assertThat(answers(owed(health, PROBATION, Purpose.DEEPENING))).hasSize(1);
        assertThat(answers(owed(health, SAFE_HOME, Purpose.DEEPENING))).hasSize(1);
    }

    @Test
    void a_refusal_is_an_answer() {
        assertThat(answers(owed(answered("REFUSED"), CHILD_BOARD, Purpose.DEEPENING)))
                .isEmpty();
    }

    @Test
    void an_overview_gives_the_viewers_own_alone() {
        assertThat(owed(asked(), POLICE, Purpose.OVERVIEW)).isEmpty();
        assertThat(answers(owed(asked(), SAFE_HOME, Purpose.OVERVIEW))).hasSize(1);
    }

    @Test
    void whom_the_director_has_yet_to_tell_is_owed_by_it_and_for_it_alone() {
        assertThat(owed(deepening(), CHILD_BOARD, Purpose.DEEPENING))
                .singleElement()
                .satisfies(debtor -> assertThat(debtor.owes())
                        .extracting(Debt::what)
                        .isNotEmpty()
                        .containsOnly("NOTICE"));
        assertThat(owed(deepening(), HALT, Purpose.DEEPENING)).isEmpty();
    }

    @Test
    void an_overview_names_nobody_not_even_to_the_director() {
        assertThat(owed(deepening(), CHILD_BOARD, Purpose.OVERVIEW)).isEmpty();
    }

    @Test
    void a_look_is_on_record_with_whom_it_is_about() {
        owed(asked(), SAFE_HOME, Purpose.DEEPENING);
        assertThat(recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.SHOW_STILL_OWED);
            assertThat(line.people())
                    .extracting(about -> about.person().value())
                    .containsExactly(BINTA);
        });
    }

    private static Story asked() {
        return MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY");
    }

    private static Story answered(String kind) {
        var request = idOf("request " + POLICE + SAFE_HOME);
        return tell(
                asked(),
                "context",
                "information-request-answered",
                request,
                Map.of("requestId", request, "organisation", SAFE_HOME, "kind", kind, "ground", "Why."));
    }

    private static Story withTheDuty(Story story) {
        var duty = idOf("duty to answer");
        return tell(
                story,
                "follow-up",
                "follow-up-opened",
                duty,
                Map.of(
                        "followUpId",
                        duty,
                        "organisation",
                        SAFE_HOME,
                        "what",
                        "ANSWER_REQUEST",
                        "concerning",
                        idOf("request " + POLICE + SAFE_HOME),
                        "due",
                        "2026-09-17"));
    }

    private static Story tell(Story story, String topic, String stem, UUID aggregate, Map<String, Object> body) {
        var type = "nl.ketenkaart." + (topic.equals("context") ? "context." : "follow-ups.") + stem;
        return story.tell(topic + "-events.v1", type, aggregate, SAFE_HOME, body);
    }

    private static List<String> answers(List<Debtor> owed) {
        return owed.stream()
                .flatMap(debtor -> debtor.owes().stream()
                        .filter(debt -> debt.what().startsWith("ANSWER"))
                        .map(debt -> debtor.organisation().value() + " by " + debt.by()
                                + (debt.overdue() ? " overdue" : " in time")))
                .toList();
    }

    private List<Debtor> owed(Story story, String viewer, Purpose purpose) {
        return ((Answer.Shown) look(story, viewer, purpose)).view().organisations();
    }

    private Answer look(Story story, String viewer, Purpose purpose) {
        return look(story, viewer, purpose, ON_THE_DAY);
    }

    private Answer look(Story story, String viewer, Purpose purpose, Instant at) {
        var looking = new LookAtOwed(new OpenCase(
                InMemoryIntake.of(story), then -> AGREEMENT, recorded::add, Clock.fixed(at, ZoneOffset.UTC)));
        var asked = by(viewer, purpose);
        return looking.handle(new Asked(new CaseId(CASE), asked.caller(), asked.purpose(), asked.flow()));
    }

    private static Refusal.Kind kind(Answer answer) {
        return ((Answer.Refused) answer).refusal().kind();
    }
}
