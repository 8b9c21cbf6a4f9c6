package nl.ketenkaart.cases;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.closing.CloseCaseHandler;
import nl.ketenkaart.cases.closing.ReopenCaseHandler;
import nl.ketenkaart.cases.concern.VoiceConcernHandler;
import nl.ketenkaart.cases.consulting.NoteConsultationHandler;
import nl.ketenkaart.cases.deciding.DecideCaseHandler;
import nl.ketenkaart.cases.direction.AnswerAppointmentHandler;
import nl.ketenkaart.cases.direction.AppointDirectorHandler;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.followup.BeginFollowUpHandler;
import nl.ketenkaart.cases.followup.FindDuties;
import nl.ketenkaart.cases.followup.ProposeCaseHandler;
import nl.ketenkaart.cases.informing.RecordNoticeHandler;
import nl.ketenkaart.cases.insight.ReadInsightsHandler;
import nl.ketenkaart.cases.insight.Releases;
import nl.ketenkaart.cases.insight.Tracks;
import nl.ketenkaart.cases.interpreting.InterpretCaseHandler;
import nl.ketenkaart.cases.interpreting.RecordDissentHandler;
import nl.ketenkaart.cases.involving.AddPersonHandler;
import nl.ketenkaart.cases.involving.CorrectPersonHandler;
import nl.ketenkaart.cases.linking.LinkCasesHandler;
import nl.ketenkaart.cases.linking.Links;
import nl.ketenkaart.cases.linking.Sightings;
import nl.ketenkaart.cases.raising.RaiseCaseHandler;
import nl.ketenkaart.cases.raising.References;
import nl.ketenkaart.cases.seating.ExcludeParticipantHandler;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler;
import nl.ketenkaart.cases.seating.UnseatOrganisationHandler;
import nl.ketenkaart.cases.triage.TriageCaseHandler;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.keys.Stays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of all that can be done to a case; they are plain Java and know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class CaseHandlers {
    @Bean
    RaiseCaseHandler raiseCase(Cases cases, References references, OrganisationDirectory organisations, Clock clock) {
        return new RaiseCaseHandler(cases, references, organisations, clock);
    }

    @Bean
    TriageCaseHandler triageCase(Cases cases, Clock clock) {
        return new TriageCaseHandler(cases, clock);
    }

    @Bean
    AppointDirectorHandler appointDirector(Cases cases, Clock clock) {
        return new AppointDirectorHandler(cases, clock);
    }

    @Bean
    AnswerAppointmentHandler answerAppointment(Cases cases, Clock clock) {
        return new AnswerAppointmentHandler(cases, clock);
    }

    @Bean
    SeatOrganisationHandler seatOrganisation(Cases cases, OrganisationDirectory organisations, Clock clock) {
        return new SeatOrganisationHandler(cases, organisations, clock);
    }

    @Bean
    UnseatOrganisationHandler unseatOrganisation(Cases cases, Clock clock) {
        return new UnseatOrganisationHandler(cases, clock);
    }

    @Bean
    ExcludeParticipantHandler excludeParticipant(Cases cases, OrganisationDirectory organisations, Clock clock) {
        return new ExcludeParticipantHandler(cases, organisations, clock);
    }

    @Bean
    AddPersonHandler addPerson(Cases cases, Clock clock) {
        return new AddPersonHandler(cases, clock);
    }

    @Bean
    CorrectPersonHandler correctPerson(Cases cases, Clock clock) {
        return new CorrectPersonHandler(cases, clock);
    }

    @Bean
    RecordNoticeHandler recordNotice(Cases cases, Clock clock) {
        return new RecordNoticeHandler(cases, clock);
    }

    @Bean
    VoiceConcernHandler voiceConcern(Cases cases, Clock clock) {
        return new VoiceConcernHandler(cases, clock);
    }

    @Bean
    InterpretCaseHandler interpretCase(Cases cases, Clock clock) {
        return new InterpretCaseHandler(cases, clock);
    }

    @Bean
    RecordDissentHandler recordDissent(Cases cases, Clock clock) {
        return new RecordDissentHandler(cases, clock);
    }

    @Bean
    DecideCaseHandler decideCase(Cases cases, OrganisationDirectory organisations, Clock clock) {
        return new DecideCaseHandler(cases, organisations, clock);
    }

    @Bean
    NoteConsultationHandler noteConsultation(Cases cases, Clock clock) {
        return new NoteConsultationHandler(cases, clock);
    }

    @Bean
    CloseCaseHandler closeCase(Cases cases, FindDuties duties, Clock clock) {
        return new CloseCaseHandler(cases, duties, clock);
    }

    @Bean
    ReopenCaseHandler reopenCase(Cases cases, Stays stays, Clock clock) {
        return new ReopenCaseHandler(cases, new StayByKeys(stays), clock);
    }

    @Bean
    ReadInsightsHandler readInsights(Calendar calendar, Tracks tracks, Releases releases, Clock clock) {
        return new ReadInsightsHandler(calendar, tracks, releases, clock);
    }

    @Bean
    LinkCasesHandler linkCases(Cases cases, Sightings sightings, Links links, Clock clock) {
        return new LinkCasesHandler(cases, sightings, links, clock);
    }

    @Bean
    ProposeCaseHandler proposeCase(Cases cases) {
        return new ProposeCaseHandler(cases);
    }

    @Bean
    BeginFollowUpHandler beginFollowUp(Cases cases, Clock clock) {
        return new BeginFollowUpHandler(cases, clock);
    }
}
