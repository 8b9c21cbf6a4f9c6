package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toSet;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.retention.MemoryDestruction.Begun;
import nl.ketenkaart.privacy.retention.RetentionFixture.Stopped;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.story.Turns;
import org.junit.jupiter.api.Test;

/** Killed anywhere, made anew from wherever: what was destroyed stays so, and what stays is the same. */
class DestroyedForGoodTest {
    private static final Contribution SCHOOL = of("school", SAFE_HOME, "SAFETY").attribute("a", "b", "NEEDS");
    private static final Set<String> OF_THE_RAISER =
            Set.of("case-raised", "organisation-seated", "organisation-unseated", "director-appointed");

    /** The board and Safe Home do things to the case that only they tell of. */
    private static Story story() {
        var story = Story.deepening().contributed(SCHOOL).contributed(of("charge", OM, "SAFETY"));
        MoreEvents.asked(story, HALT, SAFE_HOME, "SAFETY");
        PeopleEvents.corrected(story, SAFE_HOME, PeopleEvents.alblas(), "municipality");
        PeopleEvents.corrected(story, OM, PeopleEvents.alblas(), "address");
        return Turns.closed(story.interpreted().dissented(SAFE_HOME).decided(), "The school is silent.", null);
    }

    private static final List<String> DAYS =
            List.of("2028-09-14", "2029-09-14", "2031-09-14", "2036-09-14", "2046-09-14", "2046-09-15", "2056-09-14");

    private static RetentionFixture until(String lastDay) {
        var cast = RetentionFixture.of(story());
        DAYS.stream().filter(day -> day.compareTo(lastDay) <= 0).forEach(cast::runOn);
        return cast;
    }

    private record State(Object shell, Set<Object> shown, Set<Object> locked, Set<?> destroyed, Object ended) {
        static State of(CaseFile file) {
            return new State(
                    file.shell(),
                    held(file.parts()),
                    held(file.locked().parts()),
                    file.locked().destroyed(),
                    file.endedAt());
        }

        private static Set<Object> held(Map<?, Part> parts) {
            return parts.values().stream()
                    .map(part -> List.of(part.label(), part.content().open()))
                    .collect(toSet());
        }
    }

    /** As the topics tell it then: of what was sealed with a key that is gone, only that it was there. */
    private static Told asItReads(Told told, RetentionFixture cast) {
        var stem = told.type().replaceFirst("^.*\\.([a-z-]+)\\.v1$", "$1");
        var owner = OF_THE_RAISER.contains(stem) || !told.body().containsKey("organisation")
                ? told.contributor()
                : told.body().get("organisation").toString();
        return cast.hasKey(owner)
                ? told
                : new Told(
                        told.topic(),
                        "nl.ketenkaart.erased.v1",
                        told.id(),
                        told.key(),
                        told.aggregate(),
                        told.sequence(),
                        told.at(),
                        owner,
                        Map.of());
    }

    private static InMemoryIntake madeAnew(RetentionFixture cast) {
        var intake = new InMemoryIntake((before, after, cause) -> List.of());
        Optional.ofNullable(cast.destruction.staying.get(CASE))
                .ifPresent((Begun begun) -> intake.beginningWith(begun.file(), begun.applied()));
        var all = new java.util.ArrayList<>(cast.told);
        all.addAll(cast.retentions.told);
        all.forEach(told -> intake.take(asItReads(told, cast)));
        return intake;
    }

    @Test
    void a_file_that_is_made_anew_from_what_can_be_read_still_is_the_same_after_each_run() {
        var cast = RetentionFixture.of(story());
        for (var day : DAYS) {
            cast.runOn(day);
            assertThat(State.of(madeAnew(cast).file(CASE))).as(day).isEqualTo(State.of(cast.file()));
        }
        assertThat(cast.file().locked().destroyed()).hasSizeGreaterThan(2);
        assertThat(cast.file().endedAt()).as("whoever closed it is gone").isPresent();
    }

    @Test
    void whatever_comes_later_of_whose_key_is_gone_is_no_part_of_the_file() {
        var cast = until("2029-09-14");
        assertThat(cast.hasKey(HALT)).isFalse();

        cast.intake.take(story().contributed(of("late", HALT, "SAFETY")).last());

        assertThat(cast.heldOf(HALT)).isEmpty();
    }

    @Test
    void killed_at_any_write_and_begun_again_the_same_is_destroyed_told_and_reported() {
        killedAnywhere("2029-09-14", "2028-09-14");
        killedAnywhere("2056-09-15", "2056-09-14");
    }

    private static void killedAnywhere(String day, String before) {
        var whole = until(before);
        whole.runOn(day);
        var writes = 0;
        while (true) {
            var cast = until(before);
            cast.fuse.left = writes;
            if (!(catchThrowable(() -> cast.runOn(day)) instanceof Stopped)) {
                break;
            }
            cast.fuse.left = Integer.MAX_VALUE;
            cast.runOn(day);

            var killed = day + ", killed at write " + writes++;
            assertThat(cast.destruction.keys.find(CASE).gone().keySet())
                    .as(killed)
                    .isEqualTo(whole.destruction.keys.find(CASE).gone().keySet());
            assertThat(cast.destruction.keys.find(CASE).erased() == null)
                    .as(killed)
                    .isEqualTo(whole.destruction.keys.find(CASE).erased() == null);
            assertThat(State.of(cast.file())).as(killed).isEqualTo(State.of(whole.file()));
            assertThat(Set.copyOf(cast.destruction.told)).as(killed).isEqualTo(Set.copyOf(whole.destruction.told));
            assertThat(flows(cast)).as(killed).isEqualTo(flows(whole));
            assertThat(report(cast, day)).as(killed).isEqualTo(report(whole, day));
        }
        assertThat(writes).isGreaterThan(7);
    }

    private static Set<Disclosure.Flow> flows(RetentionFixture cast) {
        return cast.log.stream().map(Disclosure::flow).collect(toSet());
    }

    private static Object report(RetentionFixture cast, String day) {
        return cast.reports.find(LocalDate.parse(day)).orElseThrow().organisations();
    }
}
