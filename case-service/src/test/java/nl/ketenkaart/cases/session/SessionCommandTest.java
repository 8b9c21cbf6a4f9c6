package nl.ketenkaart.cases.session;

import static nl.ketenkaart.cases.session.SessionCommand.CLOSE;
import static nl.ketenkaart.cases.session.SessionCommand.CONCLUDE;
import static nl.ketenkaart.cases.session.SessionCommand.END;
import static nl.ketenkaart.cases.session.SessionCommand.NOTE_LESSON;
import static nl.ketenkaart.cases.session.SessionCommand.OPEN;
import static nl.ketenkaart.cases.session.SessionCommand.RECORD_ATTENDANCE;
import static nl.ketenkaart.cases.session.SessionCommand.SET_AGENDA;
import static nl.ketenkaart.cases.session.Status.CLOSED;
import static nl.ketenkaart.cases.session.Status.IN_PROGRESS;
import static nl.ketenkaart.cases.session.Status.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of a status and a command, against the table as somebody wrote it down by hand. */
class SessionCommandTest {
    private static final Map<Status, Set<SessionCommand>> BY_HAND = Map.of(
            PLANNED, Set.of(SET_AGENDA, RECORD_ATTENDANCE, OPEN),
            IN_PROGRESS, Set.of(RECORD_ATTENDANCE, CONCLUDE, CLOSE, NOTE_LESSON, END),
            CLOSED, Set.of(NOTE_LESSON));

    @ParameterizedTest
    @EnumSource(SessionCommand.class)
    void what_is_possible_when_is_as_the_table_says(SessionCommand command) {
        for (var status : Status.values()) {
            assertThat(command.refusedWhile(status).isEmpty())
                    .as("%s while %s", command, status)
                    .isEqualTo(BY_HAND.get(status).contains(command));
        }
    }
}
