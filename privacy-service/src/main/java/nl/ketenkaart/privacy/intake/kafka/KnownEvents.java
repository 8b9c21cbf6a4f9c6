package nl.ketenkaart.privacy.intake.kafka;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.privacy.intake.CaseDecided;
import nl.ketenkaart.privacy.intake.CaseEvent;
import nl.ketenkaart.privacy.intake.CaseRaised;
import nl.ketenkaart.privacy.intake.ContributionEvents;
import nl.ketenkaart.privacy.intake.DutyEvents;
import nl.ketenkaart.privacy.intake.PersonEvents;
import nl.ketenkaart.privacy.intake.PhaseEvents;
import nl.ketenkaart.privacy.intake.PictureEvents;
import nl.ketenkaart.privacy.intake.RequestEvents;
import nl.ketenkaart.privacy.intake.TableEvents;
import nl.ketenkaart.privacy.link.LinkEvents;
import nl.ketenkaart.privacy.oversight.GlassEvents;
import nl.ketenkaart.privacy.retention.RetentionEvents;
import nl.ketenkaart.privacy.session.SessionEvent;
import nl.ketenkaart.privacy.session.SessionEvents;
import org.jspecify.annotations.Nullable;

/** The types of event that say something to a card, and how each is read. */
final class KnownEvents {
    private static final String CASES = "nl.ketenkaart.cases";
    private static final String CONTEXT = "nl.ketenkaart.context";
    private static final String PRIVACY = "nl.ketenkaart.privacy";
    private static final String FOLLOW_UPS = "nl.ketenkaart.follow-ups";

    private static final Map<String, Class<? extends CaseEvent>> OF_CASES = Stream.of(
                    of(CASES, CaseRaised.class),
                    of(CASES, PhaseEvents.CaseAccepted.class),
                    of(CASES, PhaseEvents.CaseDeclined.class),
                    of(CASES, TableEvents.FollowUpBegan.class),
                    of(CASES, PhaseEvents.CaseProposed.class),
                    of(CASES, TableEvents.DirectorAppointed.class),
                    of(CASES, TableEvents.DeputyNamed.class),
                    of(CASES, TableEvents.DirectorAccepted.class),
                    of(CASES, TableEvents.DirectorRefused.class),
                    of(CASES, TableEvents.OrganisationSeated.class),
                    of(CASES, TableEvents.OrganisationUnseated.class),
                    of(CASES, TableEvents.ParticipantExcluded.class),
                    of(CASES, PersonEvents.PersonAdded.class),
                    of(CASES, PersonEvents.PersonCorrected.class),
                    of(CASES, PersonEvents.PersonNoticeRecorded.class),
                    of(CASES, PictureEvents.ConcernVoiced.class),
                    of(CASES, PictureEvents.CaseInterpreted.class),
                    of(CASES, PictureEvents.DissentRecorded.class),
                    of(CASES, CaseDecided.class),
                    of(CASES, TableEvents.DirectionHandedOver.class),
                    of(CASES, PictureEvents.ConsultationElsewhereNoted.class),
                    of(CASES, PhaseEvents.CaseClosed.class),
                    of(CASES, PhaseEvents.CaseReopened.class),
                    of(CASES, LinkEvents.CaseLinked.class),
                    of(CASES, LinkEvents.CaseRepeatNoted.class),
                    of(CONTEXT, ContributionEvents.ContributionRecorded.class),
                    named(CONTEXT, "ContributionCorrected", ContributionEvents.ContributionRecorded.class),
                    of(CONTEXT, ContributionEvents.ContributionWithdrawn.class),
                    of(CONTEXT, ContributionEvents.ContributionReleased.class),
                    of(CONTEXT, RequestEvents.InformationRequested.class),
                    of(CONTEXT, RequestEvents.InformationRequestAnswered.class),
                    of(CONTEXT, RequestEvents.DocumentAdded.class),
                    of(CONTEXT, RequestEvents.DocumentWithdrawn.class),
                    of(PRIVACY, DutyEvents.ConsentGiven.class),
                    of(PRIVACY, DutyEvents.ConsentWithdrawn.class),
                    of(PRIVACY, GlassEvents.GlassBroken.class),
                    of(PRIVACY, GlassEvents.GlassMended.class),
                    of(PRIVACY, GlassEvents.BreakGlassEscalated.class),
                    of(PRIVACY, RetentionEvents.ItemsLocked.class),
                    of(FOLLOW_UPS, DutyEvents.FollowUpOpened.class),
                    of(FOLLOW_UPS, DutyEvents.FollowUpReported.class))
            .collect(Collectors.toUnmodifiableMap(Known::type, Known::event));

    private static final Map<String, Class<? extends SessionEvent>> OF_SESSIONS = Stream.of(
                    of(CASES, SessionEvents.SessionPlanned.class),
                    of(CASES, SessionEvents.AgendaSet.class),
                    of(CASES, SessionEvents.AttendanceRecorded.class),
                    of(CASES, SessionEvents.SessionOpened.class),
                    of(CASES, SessionEvents.SessionClosed.class),
                    of(CASES, SessionEvents.LessonNoted.class),
                    of(CASES, SessionEvents.AgendaItemConcluded.class))
            .collect(Collectors.toUnmodifiableMap(Known::type, Known::event));

    private KnownEvents() {}

    private record Known<E>(String type, Class<? extends E> event) {}

    static Set<String> types() {
        return Stream.concat(OF_CASES.keySet().stream(), OF_SESSIONS.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Null for a type that says nothing to a card. */
    static @Nullable CaseEvent ofCase(ReceivedEvent event) {
        var type = OF_CASES.get(event.type());
        return type == null ? null : event.as(type);
    }

    static @Nullable SessionEvent ofSession(ReceivedEvent event) {
        var type = OF_SESSIONS.get(event.type());
        return type == null ? null : event.as(type);
    }

    private static <E> Known<E> of(String prefix, Class<? extends E> event) {
        return named(prefix, event.getSimpleName(), event);
    }

    private static <E> Known<E> named(String prefix, String name, Class<? extends E> event) {
        return new Known<>(prefix + "." + Naming.stemOf(name) + ".v1", event);
    }
}
