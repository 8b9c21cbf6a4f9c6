package nl.ketenkaart.notifications.appointing.kafka;

import static java.util.Map.entry;

import java.util.Map;
import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.appointing.AppointDirectorsHandler;
import nl.ketenkaart.notifications.appointing.AppointingEvent;
import nl.ketenkaart.notifications.appointing.ToAppoint;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and ends the duties to appoint directors, then notes how it stands: killed in between, it does both again. */
@Component
class AppointingDirectors implements CaseEventReaction {
    private static final Map<String, Class<? extends AppointingEvent>> EVENTS = Map.ofEntries(
            entry("case-raised", AppointingEvent.CaseRaised.class),
            entry("organisation-seated", AppointingEvent.OrganisationSeated.class),
            entry("organisation-unseated", AppointingEvent.OrganisationUnseated.class),
            entry("participant-excluded", AppointingEvent.ParticipantExcluded.class),
            entry("case-accepted", AppointingEvent.CaseAccepted.class),
            entry("case-reopened", AppointingEvent.CaseReopened.class),
            entry("case-declined", AppointingEvent.CaseEnded.class),
            entry("case-closed", AppointingEvent.CaseEnded.class),
            entry("director-appointed", AppointingEvent.DirectorAppointed.class),
            entry("director-refused", AppointingEvent.DirectorRefused.class));
    private final Projections<ToAppoint> cases;
    private final AppointDirectorsHandler handler;

    AppointingDirectors(Projections<ToAppoint> cases, AppointDirectorsHandler handler) {
        this.cases = cases;
        this.handler = handler;
    }

    @Override
    public void on(ReceivedEvent event) {
        cases.apply(event.key(), event, before -> takeIn(before == null ? ToAppoint.UNKNOWN : before, event));
    }

    private ToAppoint takeIn(ToAppoint before, ReceivedEvent event) {
        @Nullable Class<? extends AppointingEvent> known = EVENTS.get(event.stem());
        return known == null ? before : handler.handle(new CaseId(event.key()), before, event.as(known));
    }
}
