package nl.ketenkaart.notifications.informing.kafka;

import java.util.Map;
import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.informing.InformPeopleHandler;
import nl.ketenkaart.notifications.informing.InformingEvent;
import nl.ketenkaart.notifications.informing.ToInform;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and ends the duties to tell people that they are discussed, then notes how it stands: killed in between, it does both again. */
@Component
class InformingPeople implements CaseEventReaction {
    private static final Map<String, Class<? extends InformingEvent>> EVENTS = Map.of(
            "case-raised", InformingEvent.CaseRaised.class,
            "person-added", InformingEvent.PersonAdded.class,
            "person-notice-recorded", InformingEvent.PersonNoticeRecorded.class,
            "director-accepted", InformingEvent.DirectorAccepted.class,
            "director-appointed", InformingEvent.DirectorAppointed.class);
    private final Projections<ToInform> people;
    private final InformPeopleHandler handler;

    InformingPeople(Projections<ToInform> people, InformPeopleHandler handler) {
        this.people = people;
        this.handler = handler;
    }

    @Override
    public void on(ReceivedEvent event) {
        people.apply(event.key(), event, before -> takeIn(before == null ? ToInform.NOBODY : before, event));
    }

    private ToInform takeIn(ToInform before, ReceivedEvent event) {
        @Nullable Class<? extends InformingEvent> known = EVENTS.get(event.stem());
        return known == null ? before : handler.handle(new CaseId(event.key()), before, event.as(known));
    }
}
