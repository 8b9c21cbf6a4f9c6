package nl.ketenkaart.privacy.retention;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Setback;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.retention.Retention.Extension;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.story.Turns;
import org.junit.jupiter.api.Test;

/** The run destroys what Halt held, or the whole case, at the very moment at which somebody else wants it to stay. */
class DestroyingOrOpeningAgainTest {
    private static final int ROUNDS = 150;
    private static final OrganisationId THE_HALT = new OrganisationId(HALT);
    private static final LocalDate THE_DAY = LocalDate.parse("2029-09-14");
    private final UUID reopening = UUID.randomUUID();

    private static Story story() {
        return Story.deepening().contributed(of("work", HALT, "SAFETY")).contributed(of("charge", OM, "SAFETY"));
    }

    /** What Halt holds was locked, and is destroyed by the next run. */
    private static RetentionFixture due() {
        var cast = RetentionFixture.of(Turns.closed(story(), null, null));
        cast.runOn("2028-09-14");
        cast.itIs(THE_DAY + "T03:00");
        return cast;
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.<Callable<Boolean>>of(
                    () -> {
                        together.await();
                        return one.call();
                    },
                    () -> {
                        together.await();
                        return other.call();
                    }));
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    void of_a_run_and_a_reopening_at_the_same_moment_exactly_one_wins() throws Exception {
        var opened = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var cast = due();
            var won = atOnce(
                    () -> {
                        cast.running.handle();
                        return !cast.hasKey(HALT);
                    },
                    () -> cast.destruction.keys.stay(CASE, UUID.randomUUID(), reopening, cast.clock.instant()));
            assertThat(won.get(0)).as("round " + round).isNotEqualTo(won.get(1));
            opened += won.get(1) ? 1 : 0;
            if (won.get(1)) {
                assertThat(cast.destruction.records).isEmpty();
                assertThat(cast.destruction.staying).isEmpty();
                assertThat(cast.log).isEmpty();
                assertThat(cast.setbacks).contains(new Setback(CASE, THE_HALT, Reason.DECIDED_MEANWHILE, "Overtaken"));
            }
        }
        assertThat(opened).isPositive();
    }

    @Test
    void an_extension_that_comes_between_the_look_and_the_destruction_counts() {
        var cast = due();
        var more = new Extension(LocalDate.parse("2031-01-01"), "A complaint is looked into.", Instant.EPOCH);
        cast.retentions.meanwhile = () -> assertThat(extended(cast, more)).isTrue();

        cast.running.handle();

        assertThat(cast.hasKey(HALT)).isTrue();
        assertThat(cast.setbacks).contains(Setback.overtaken(CASE, THE_HALT));
    }

    @Test
    void an_extension_of_one_does_not_show_in_what_is_told_to_another_also_when_the_whole_case_was_to_go() {
        var days = List.of("2028-09-14", "2029-09-14", "2031-09-14", "2036-09-14", "2056-09-14");
        var cast = RetentionFixture.of(Turns.closed(story(), null, null));
        days.forEach(cast::runOn);
        var om = new OrganisationId(OM);
        var more = new Extension(LocalDate.parse("2060-01-01"), "A complaint is looked into.", Instant.EPOCH);
        cast.retentions.meanwhile =
                () -> cast.retentions.change(CASE, om, now -> now.extended(more, LocalDate.parse("2056-09-15")));
        cast.runOn("2056-09-15");

        assertThat(cast.hasKey(OM)).isTrue();
        assertThat(cast.counts("2056-09-15", OM).failures()).containsKey(Reason.DECIDED_MEANWHILE);
        assertThat(cast.counts("2056-09-15", POLICE).failures()).isEmpty();
    }

    @Test
    void what_is_known_to_have_been_opened_again_and_ended_since_waits_for_nothing() {
        var cast = RetentionFixture.of(Turns.closed(Turns.reopened(Turns.closed(story(), null, null)), null, null));
        cast.runOn("2028-09-14");
        cast.destruction.keys.stay(CASE, UUID.randomUUID(), Story.idOf("reopening"), cast.clock.instant());

        cast.runOn("2029-09-14");

        assertThat(cast.hasKey(HALT)).isFalse();
    }

    private static boolean extended(RetentionFixture cast, Extension more) {
        return cast.retentions.change(CASE, THE_HALT, now -> now.extended(more, THE_DAY)) instanceof Result.Done;
    }

    @Test
    void once_it_is_to_be_destroyed_it_is_not_extended_any_more_unless_it_was_not_destroyed_after_all() {
        var cast = due();
        var token = UUID.randomUUID();
        cast.destruction.keys.stay(CASE, token, reopening, cast.clock.instant());
        cast.running.handle();
        assertThat(cast.hasKey(HALT)).as("opened again at that moment").isTrue();
        var more = new Extension(LocalDate.parse("2031-01-01"), "A complaint is looked into.", Instant.EPOCH);

        assertThat(extended(cast, more)).isFalse();
        assertThat(cast.retentions.change(CASE, THE_HALT, now -> now.extended(more, THE_DAY.plusDays(2))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void what_was_destroyed_before_it_is_known_what_came_of_a_reopening_waits_for_a_week_at_most() {
        var cast = due();
        cast.destruction.keys.stay(CASE, UUID.randomUUID(), reopening, cast.clock.instant());
        cast.running.handle();

        cast.runOn("2029-09-20");
        assertThat(cast.hasKey(HALT)).isTrue();
        cast.runOn("2029-09-21");
        assertThat(cast.hasKey(HALT)).isFalse();
    }

    @Test
    void as_long_as_a_case_may_be_opened_again_nothing_of_it_is_destroyed() {
        var cast = RetentionFixture.of(story().contributed(of("a bruise", SAFE_HOME, "SAFETY")));
        cast.runOn("2046-09-14");
        cast.intake.take(closedAt("2046-09-20T10:00:00Z"));

        cast.runOn("2047-03-20");
        assertThat(cast.hasKey(SAFE_HOME)).isTrue();

        cast.runOn("2047-03-21");
        assertThat(cast.hasKey(SAFE_HOME)).isFalse();
    }

    private static Told closedAt(String at) {
        var closed = Turns.closed(story(), null, null).last();
        var body = new LinkedHashMap<String, Object>(closed.body());
        body.put("at", at);
        return new Told(
                closed.topic(),
                closed.type(),
                closed.id(),
                closed.key(),
                closed.aggregate(),
                closed.sequence(),
                Instant.parse(at),
                closed.contributor(),
                body);
    }
}
