package nl.ketenkaart.cases.sitting;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.session.Lesson;
import nl.ketenkaart.cases.session.LessonId;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.LessonNoted;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.ChangeStatus.Step;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotingALessonTest {
    private static final LessonId ID = new LessonId(Cast.id("lesson"));
    private static final String WORDS = "Ask the neighbourhood team before.";
    private final Office office = new Office();
    private final SessionId session = office.planned();

    @BeforeEach
    void child_protection_attends() {
        done(new RecordAttendanceHandler(office.sessions, Cast.DIRECTORY, office.clock)
                .handle(new RecordAttendance(JORIS_THE_SECRETARY, session, List.of(CHILD_PROTECTION))));
    }

    @Test
    void for_who_does_not_attend_the_session_is_not_there() {
        open();
        refused(note(JOOST_OF_HALT, null), NOT_THERE);
    }

    @Test
    void the_secretary_who_did_not_attend_notes_nothing() {
        open();
        assertThat(refused(note(JORIS_THE_SECRETARY, null), FORBIDDEN).detail()).endsWith("is up to who attends.");
    }

    @Test
    void a_privacy_officer_of_who_attends_notes_nothing() {
        open();
        refused(note(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, null), FORBIDDEN);
    }

    @Test
    void before_the_session_there_is_nothing_to_learn_from_it() {
        refused(note(SAMIRA_OF_CHILD_PROTECTION, null), CONFLICT);
    }

    @Test
    void a_lesson_is_about_an_organisation_of_the_partnership() {
        open();
        assertThat(pointers(refused(note(SAMIRA_OF_CHILD_PROTECTION, NOBODY), INVALID)))
                .containsExactly("/organisation");
    }

    @Test
    void samira_who_attends_may_do_nothing_else_to_the_session() {
        refused(office.change(SAMIRA_OF_CHILD_PROTECTION, session, Step.IN_PROGRESS), FORBIDDEN);
        refused(office.setAgenda(SAMIRA_OF_CHILD_PROTECTION, session), FORBIDDEN);
    }

    @Test
    void samira_notes_a_lesson_about_the_police_once_also_after_the_session() {
        open();
        done(office.change(LIESBETH_THE_CHAIR, session, Step.CLOSED));
        for (var twice = 0; twice < 2; twice++) {
            done(note(SAMIRA_OF_CHILD_PROTECTION, POLICE));
        }
        assertThat(office.session(session).lessons()).hasSize(1);
        assertThat(office.sessions.events().getLast())
                .isEqualTo(new LessonNoted(
                        session, ID, CHILD_PROTECTION, Lesson.Kind.LESSON, WORDS, POLICE, office.clock.instant()));
    }

    private void open() {
        done(office.change(LIESBETH_THE_CHAIR, session, Step.IN_PROGRESS));
    }

    private Result<Session> note(Caller by, @Nullable OrganisationId about) {
        var lesson = new Lesson(ID, by.organisation(), Lesson.Kind.LESSON, WORDS, about);
        return new NoteLessonHandler(office.sessions, Cast.DIRECTORY, office.clock)
                .handle(new NoteLesson(by, session, lesson));
    }
}
