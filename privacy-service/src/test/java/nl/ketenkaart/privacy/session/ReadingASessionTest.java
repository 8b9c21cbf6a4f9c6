package nl.ketenkaart.privacy.session;

import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.WSS;
import static nl.ketenkaart.privacy.story.MoreEvents.SessionStory.SESSION;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.CourseViews.PutOff;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.session.LookAtSessions.Recording;
import nl.ketenkaart.privacy.session.SessionView.Lesson;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** What an organisation reads of a session: what it taught, and how often its case was put off before. */
class ReadingASessionTest {
    private static final UUID ANOTHER = idOf("another case");
    private final List<Disclosure> recorded = new ArrayList<>();
    private final SessionStory session =
            new SessionStory().planned().agenda(CASE, ANOTHER).attendedBy(OM, HALT, WSS);
    private final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> List.of())
            .take(Story.deepening().told())
            .take(Story.raised(ANOTHER).accepted().unseated(HALT).seated(WSS).told())
            .take(session.told());

    @Test
    void a_lesson_is_for_who_attended() {
        intake.take(session.learnt(OM, "Begin in time.").told());
        assertThat(look(POLICE).lessons()).isEmpty();
        assertThat(look(HALT).lessons()).extracting(Lesson::text).containsExactly("Begin in time.");
    }

    @Test
    void of_who_came_for_another_case_there_is_no_lesson_and_none_about_it() {
        intake.take(session.learnt(WSS, "Come prepared.")
                .learnt(OM, "Ask them before.", WSS)
                .told());
        assertThat(look(HALT).lessons()).isEmpty();
        assertThat(look(OM).lessons()).hasSize(2);
        assertThat(look(WSS).lessons()).hasSize(2);
    }

    @Test
    void a_lesson_says_what_was_learnt_by_whom_and_about_whom() {
        intake.take(session.learnt(HALT, "They listened.", OM).told());
        var lesson = look(OM).lessons().getFirst();
        assertThat(lesson.organisation()).isEqualTo(organisation(HALT));
        assertThat(lesson.about()).isEqualTo(organisation(OM));
        assertThat(lesson.kind()).isEqualTo("LESSON");
    }

    @Test
    void the_first_time_on_the_agenda_and_a_later_session_say_nothing_of_putting_off() {
        intake.take(putOff("a later one", "2026-09-22"));
        assertThat(look(HALT).agenda().getFirst().reAgendaed()).isNull();
    }

    @Test
    void how_often_and_why_a_case_was_put_off_before_stands_on_the_agenda_and_is_on_record() {
        intake.take(putOff("the first", "2026-09-11")).take(putOff("the second", "2026-09-15"));
        var before = look(HALT).agenda().getFirst().reAgendaed();
        assertThat(before.times()).isEqualTo(2);
        assertThat(before.each()).extracting(PutOff::sessionId).containsExactly(idOf("the first"), idOf("the second"));
        assertThat(recorded.getLast().people())
                .extracting(AboutPerson::items)
                .allMatch(items -> items.containsAll(List.of(SESSION, idOf("the first"), idOf("the second"))));
    }

    @Test
    void for_an_overview_it_is_not_shown_why_a_case_was_put_off() {
        intake.take(putOff("the first", "2026-09-11"));
        assertThat(look(HALT, Purpose.OVERVIEW).agenda().getFirst().reAgendaed())
                .isNull();
    }

    private static List<Told> putOff(String name, String day) {
        return new SessionStory(idOf(name))
                .planned(day)
                .agenda(CASE)
                .opened()
                .concluded(CASE)
                .told();
    }

    private SessionView look(String organisation) {
        return look(organisation, Purpose.DEEPENING);
    }

    private SessionView look(String organisation, Purpose purpose) {
        return new LookAtSessions(
                        intake.sessions,
                        intake,
                        at -> CardFixture.AGREEMENT,
                        new Recording(recorded::add, CardFixture.CLOCK),
                        (o, s, revision) -> "tag")
                .handle(new SessionId(SESSION), by(organisation, purpose))
                .orElseThrow();
    }

    private static OrganisationId organisation(String name) {
        return new OrganisationId(name);
    }
}
