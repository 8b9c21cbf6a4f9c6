package nl.ketenkaart.cases.insight.intake;

import java.util.Set;
import nl.ketenkaart.cases.insight.intake.Told.FollowUpReported;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Whether what was decided really started. */
@Component
class FollowUpEventsForFigures implements EventConsumer {
    static final String TOPIC = "follow-up-events.v1";
    private static final Set<String> STARTED = Set.of("STARTED", "CARRIED_OUT");
    private final MongoTracks tracks;

    FollowUpEventsForFigures(MongoTracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String part() {
        return Progress.PART;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.stem().equals("follow-up-reported")) {
            tracks.passed(event);
            return;
        }
        var report = event.as(FollowUpReported.class);
        tracks.note(
                event,
                track -> STARTED.contains(report.outcome())
                        ? track.started(report.concerning(), report.on(), event.time())
                        : track);
    }
}
