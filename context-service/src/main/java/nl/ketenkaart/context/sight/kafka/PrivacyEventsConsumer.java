package nl.ketenkaart.context.sight.kafka;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.sight.Sights;
import nl.ketenkaart.context.sight.Sights.Gained;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Keeps who sees what up to date. Every event of privacy-service is counted, also one that says nothing here. */
@Component
class PrivacyEventsConsumer implements EventConsumer {
    private static final String CHANGED = "sight-changed";
    private final Projections<Sights> sights;

    PrivacyEventsConsumer(Projections<Sights> sights) {
        this.sights = sights;
    }

    /** What is needed here of sight-changed.v1. */
    record SightChanged(OrganisationId organisation, List<Gained> gained, List<UUID> lost) {}

    @Override
    public String topic() {
        return "privacy-events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.stem().equals(CHANGED)) {
            var changed = event.as(SightChanged.class);
            sights.apply(event.key(), event, before -> after(before == null ? Sights.NONE : before, changed));
        } else {
            sights.count(event.key(), event);
        }
    }

    private static Sights after(Sights before, SightChanged changed) {
        return before.changed(changed.organisation(), changed.gained(), changed.lost());
    }
}
