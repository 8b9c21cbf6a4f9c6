package nl.ketenkaart.notifications.appointing.kafka;

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
    private static final Map<String, Class<? extends AppointingEvent>> EVENTS = Map.of(
            "case-raised", AppointingEvent.CaseRaised.class,
            "organisation-seated", AppointingEvent.OrganisationSeated.class,
            "organisation-unseated", AppointingEvent.OrganisationUnseated.class,
            "participant-excluded", AppointingEvent.ParticipantExcluded.class,
            "case-accepted", AppointingEvent.CaseAccepted.class,
            "director-appointed", AppointingEvent.DirectorAppointed.class,
            "director-refused", AppointingEvent.DirectorRefused.class);
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
