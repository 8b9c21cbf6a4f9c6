package nl.ketenkaart.notifications.attending.kafka;

import java.util.Map;
import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.attending.ExpectPartnersHandler;
import nl.ketenkaart.notifications.attending.Sitting;
import nl.ketenkaart.notifications.attending.SittingEvent;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and ends the duties to come to a session, then notes how it stands: killed in between, it does both again. */
@Component
class ExpectingPartners implements CaseEventReaction {
    private static final Map<String, Class<? extends SittingEvent>> EVENTS = Map.of(
            "session-planned", SittingEvent.SessionPlanned.class,
            "agenda-set", SittingEvent.AgendaSet.class,
            "attendance-recorded", SittingEvent.AttendanceRecorded.class,
            "session-closed", SittingEvent.SessionClosed.class);
    private final Projections<Sitting> sittings;
    private final ExpectPartnersHandler handler;

    ExpectingPartners(Projections<Sitting> sittings, ExpectPartnersHandler handler) {
        this.sittings = sittings;
        this.handler = handler;
    }

    @Override
    public void on(ReceivedEvent event) {
        sittings.apply(event.key(), event, before -> takeIn(before == null ? Sitting.UNKNOWN : before, event));
    }

    private Sitting takeIn(Sitting before, ReceivedEvent event) {
        @Nullable Class<? extends SittingEvent> known = EVENTS.get(event.stem());
        return known == null ? before : handler.handle(event.key(), before, event.as(known));
    }
}
