package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toMap;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.regime.TheTerms;
import nl.ketenkaart.privacy.retention.RetentionEvent.ItemsLocked;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** What is locked is on nobody's card, whatever comes before or after it, and in whichever order. */
class LockedItemsTest {
    private static final LocalDate WHEN_ALL_IS_DUE = LocalDate.of(2090, 1, 1);

    private static final Contribution SCHOOL =
            of("school", SAFE_HOME, "SAFETY").attribute("a", "b", "NEEDS").handled("DIRECTOR_RELEASE");

    /** Everything that finds something of what came before it. */
    private static Story everything() {
        var story = Story.deepening().contributed(SCHOOL);
        story.contributed(SCHOOL.releasedBy(CHILD_BOARD));
        MoreEvents.asked(story, POLICE, SAFE_HOME, "SAFETY");
        MoreEvents.answered(story, POLICE, SAFE_HOME, SCHOOL.id());
        MoreEvents.documented(story, POLICE, "POLICE_CONTACT");
        story.contributed(SCHOOL.saying("Otherwise.").corrected(2));
        PeopleEvents.corrected(story, POLICE, PeopleEvents.alblas(), "address");
        PeopleEvents.corrected(story, SAFE_HOME, PeopleEvents.alblas(), "municipality");
        MoreEvents.followUpReported(MoreEvents.followUpOpened(
                story.interpreted().dissented(SAFE_HOME).decided()));
        story.contributed(SCHOOL.withdrawn());
        MoreEvents.documentWithdrawn(story, POLICE);
        return Turns.closed(story, "The school is silent.", null);
    }

    private record Held(Label label, Content content) {}

    private record State(Map<UUID, Held> shown, Map<UUID, Held> locked, int earlier) {
        static State of(InMemoryIntake intake) {
            var file = intake.file(CASE);
            return new State(
                    held(file.parts().values()),
                    held(file.locked().parts().values()),
                    intake.of(SCHOOL.id(), Long.MAX_VALUE, 9).size());
        }

        private static Map<UUID, Held> held(Collection<Part> parts) {
            return parts.stream()
                    .collect(toMap(
                            Part::id,
                            part -> new Held(part.label(), part.content().open())));
        }
    }

    /** What a run locks that finds the case as it is after these events. */
    private static List<Told> locks(List<Told> events) {
        var file = taken(events).file(CASE);
        var locks = new ArrayList<Told>();
        new DueItems(TheTerms.shipped(), WHEN_ALL_IS_DUE).in(file).forEach((owner, holding) -> {
            if (!holding.due().isEmpty()) {
                var retention = Retention.none(CASE, owner);
                var event = new ItemsLocked(CASE, owner, holding.due(), CardFixture.NOW);
                locks.add(MemoryRetentions.told(retention, 1, event));
            }
        });
        return locks;
    }

    private static InMemoryIntake taken(List<Told> events) {
        return new InMemoryIntake((before, after, cause) -> List.of()).take(events);
    }

    private static InMemoryIntake taken(List<Told> events, int place, List<Told> locks) {
        var all = new ArrayList<>(events);
        all.addAll(place, locks);
        return taken(all);
    }

    @Test
    void a_lock_comes_to_the_same_wherever_it_stands_among_the_events() {
        var events = everything().told();
        for (var seen = 1; seen <= events.size(); seen++) {
            var locks = locks(events.subList(0, seen));
            var live = State.of(taken(events, seen, locks));
            for (var place = 0; place <= events.size(); place++) {
                assertThat(State.of(taken(events, place, locks)))
                        .as("found after %d events, taken in after %d", seen, place)
                        .isEqualTo(live);
            }
        }
    }

    @Test
    void what_is_locked_twice_is_locked_once() {
        var events = everything().told();
        var twice = new ArrayList<>(locks(events));
        locks(events.subList(0, 10)).forEach(lock -> twice.add(lock.as(2)));

        assertThat(State.of(taken(events, events.size(), twice)))
                .isEqualTo(State.of(taken(events, events.size(), locks(events))));
    }

    @Test
    void a_correction_of_what_is_locked_is_locked_and_keeps_its_earlier_wording() {
        var events = Story.deepening().contributed(SCHOOL).told();
        var later = new ArrayList<>(events);
        later.addAll(locksOf(SAFE_HOME, events));
        later.add(correctedAfter(events));

        var intake = taken(later);

        assertThat(intake.file(CASE).part(SCHOOL.id())).isEmpty();
        assertThat(intake.file(CASE).known(SCHOOL.id()).orElseThrow().label().revision())
                .isEqualTo(2);
        assertThat(intake.of(SCHOOL.id(), Long.MAX_VALUE, 9)).hasSize(1);
    }

    private static Told correctedAfter(List<Told> events) {
        return Story.deepening()
                .contributed(SCHOOL)
                .contributed(SCHOOL.saying("Otherwise.").corrected(2))
                .last();
    }

    private static List<Told> locksOf(String organisation, List<Told> events) {
        return locks(events).stream()
                .filter(lock -> lock.contributor().equals(organisation))
                .toList();
    }

    @Test
    void what_is_recorded_anew_under_the_same_id_is_shown() {
        var story = Story.deepening();
        var locks = locks(story.told());
        PeopleEvents.corrected(story, POLICE, PeopleEvents.alblas(), "address");
        var address = Part.idOf(ALBLAS, "ADDRESS");

        var file = taken(story.told(), story.told().size() - 1, locks).file(CASE);

        assertThat(file.part(address)).isPresent();
        assertThat(file.part(ALBLAS)).isEmpty();
    }

    @Test
    void whatever_is_locked_of_whomever_every_card_can_be_made_and_has_nothing_of_it() {
        var events = everything().told();
        for (var seen = 1; seen <= events.size(); seen++) {
            var until = events.subList(0, seen);
            for (var lock : locks(until)) {
                var intake = taken(until, seen, List.of(lock));
                for (var purpose : Purpose.values()) {
                    KINDS.keySet().forEach(reader -> assertShowsNothingLocked(intake, reader, purpose));
                }
            }
        }
    }

    private static void assertShowsNothingLocked(InMemoryIntake intake, String reader, Purpose purpose) {
        var looking = new LookIntoCase(
                intake,
                at -> CardFixture.AGREEMENT,
                disclosure -> disclosure
                        .people()
                        .forEach(
                                about -> assertThat(about.items()).doesNotContainAnyElementsOf(ids(intake.file(CASE)))),
                (organisation, caseId, id, revision) -> "tag",
                CardFixture.CLOCK);

        var answer = looking.handle(new CaseId(CASE), CardFixture.by(reader, purpose));

        var words = answer.toString();
        assertThat(intake.file(CASE).locked().parts().values().stream()
                        .filter(part -> words.contains(told(part)))
                        .map(part -> part.label().kind() + " on the card of " + reader + " for " + purpose))
                .isEmpty();
    }

    /** What others hold names by its id what it is about; so these are looked for by their words. */
    private static String told(Part part) {
        return switch (part.content().open()) {
            case Content.Person person -> person.name();
            case Content.Request request -> request.question();
            case Content.Interpretation interpretation -> interpretation.picture();
            case Content.Measure measure -> measure.description();
            default -> part.id().toString();
        };
    }

    private static List<UUID> ids(CaseFile file) {
        return List.copyOf(file.locked().parts().keySet());
    }
}
