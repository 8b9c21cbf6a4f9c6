package nl.ketenkaart.cases;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.planning.PlanSessionHandler;
import nl.ketenkaart.cases.planning.SetAgendaHandler;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.cases.sitting.ChangeStatusHandler;
import nl.ketenkaart.cases.sitting.ConcludeItemHandler;
import nl.ketenkaart.cases.sitting.EndSessionHandler;
import nl.ketenkaart.cases.sitting.NoteLessonHandler;
import nl.ketenkaart.cases.sitting.RecordAttendanceHandler;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of all that can be done to a session; they are plain Java and know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class SessionHandlers {
    @Bean
    PlanSessionHandler planSession(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        return new PlanSessionHandler(sessions, organisations, clock);
    }

    @Bean
    SetAgendaHandler setAgenda(Sessions sessions, Cases cases, Clock clock) {
        return new SetAgendaHandler(sessions, cases, clock);
    }

    @Bean
    RecordAttendanceHandler recordAttendance(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        return new RecordAttendanceHandler(sessions, organisations, clock);
    }

    @Bean
    ChangeStatusHandler changeStatus(Sessions sessions, Clock clock) {
        return new ChangeStatusHandler(sessions, clock);
    }

    @Bean
    EndSessionHandler endSession(Sessions sessions, Clock clock) {
        return new EndSessionHandler(sessions, clock);
    }

    @Bean
    NoteLessonHandler noteLesson(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        return new NoteLessonHandler(sessions, organisations, clock);
    }

    @Bean
    ConcludeItemHandler concludeItem(Sessions sessions, Cases cases, Clock clock) {
        return new ConcludeItemHandler(sessions, cases, clock);
    }
}
