package nl.ketenkaart.privacy.notice;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics come in any order; what an organisation is told of does not depend on it. */
class CameEarlyTest {

    private static Story worked() {
        var story = deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .contributed(of("held", SAFE_HOME, "SAFETY").handled("MARKER_ONLY"))
                .contributed(of("held too", SAFE_HOME, "SAFETY").handled("MARKER_ONLY"))
                .contributed(of("room", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT))
                .contributed(of("waits", PROBATION, "SAFETY").handled("DIRECTOR_RELEASE"))
                .contributed(of("note", VICTIM_SUPPORT, "NEEDS").draft());
        return MoreEvents.asked(story, HALT, SAFE_HOME, "SAFETY");
    }

    static IntStream moments() {
        return IntStream.rangeClosed(0, casesOwn().size());
    }

    /** What was contributed and asked comes before the last events of the case, before all of them, or in its turn. */
    @ParameterizedTest
    @MethodSource("moments")
    void what_came_before_the_case_is_told_as_if_it_had_come_in_its_turn(int early) {
        var events = new ArrayList<>(casesOwn());
        events.addAll(early, others());

        assertThat(newsOf(events)).containsExactlyInAnyOrderElementsOf(newsOf(worked().told()));
    }

    @Test
    void who_let_it_be_seen_is_told_too() {
        var events = new ArrayList<>(others());
        events.addAll(casesOwn());

        assertThat(newsOf(events))
                .contains(OM + " contribution-recorded " + idOf("school"))
                .contains(POLICE + " contribution-recorded " + idOf("school"))
                .doesNotContain(SAFE_HOME + " contribution-recorded " + idOf("school"));
    }

    /** By cause, organisation and part the outbox tells one from another; two under one id would be two of the same. */
    @ParameterizedTest
    @MethodSource("moments")
    void no_two_are_told_as_one(int early) {
        var events = new ArrayList<>(casesOwn());
        events.addAll(early, others());

        assertThat(told(events))
                .extracting(news -> news.causedBy() + " " + news.organisation() + " " + news.part())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_there_before_is_no_news_to_who_comes_to_see_it() {
        var story = deepening().contributed(of("school", SAFE_HOME, "SAFETY")).seated(WSS);

        assertThat(newsOf(story.told())).noneMatch(line -> line.startsWith(WSS));
    }

    @Test
    void what_was_contributed_after_a_seat_was_taken_is_news_to_who_took_it() {
        var told = new ArrayList<>(deepening()
                .seated(WSS)
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .told());
        var inTurn = newsOf(told);
        told.add(told.size() - 2, told.removeLast());

        assertThat(newsOf(told)).containsExactlyInAnyOrderElementsOf(inTurn);
        assertThat(inTurn).contains(WSS + " contribution-recorded " + idOf("school"));
    }

    private static List<Told> casesOwn() {
        return worked().told().stream().filter(CameEarlyTest::isOfTheCase).toList();
    }

    private static List<Told> others() {
        return worked().told().stream().filter(event -> !isOfTheCase(event)).toList();
    }

    private static boolean isOfTheCase(Told event) {
        return event.topic().equals("case-events.v1");
    }

    /** Who is told of what was contributed and asked; the name of an item only where it is given. */
    private static List<String> newsOf(List<Told> events) {
        return told(events).stream()
                .filter(news ->
                        news.about().startsWith("contribution") || news.about().startsWith("information"))
                .map(news -> news.organisation() + " " + news.about() + " " + news.item())
                .distinct()
                .toList();
    }

    private static List<Notice> told(List<Told> events) {
        var views = new ChangedViews(at -> CardFixture.AGREEMENT, Receipts.NONE, CardFixture.CLOCK);
        return new InMemoryIntake(views).take(events).told;
    }
}
