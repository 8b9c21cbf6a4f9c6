package nl.ketenkaart.cases.insight.intake;

import nl.ketenkaart.cases.insight.intake.Told.InformationRequestAnswered;
import nl.ketenkaart.cases.insight.intake.Told.InformationRequested;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** What was asked and answered; of what was contributed nothing is read. */
@Component
class ContextEventsForFigures implements EventConsumer {
    static final String TOPIC = "context-events.v1";
    private final MongoTracks tracks;

    ContextEventsForFigures(MongoTracks tracks) {
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
        switch (event.stem()) {
            case "information-requested" -> {
                var request = event.as(InformationRequested.class).requestId();
                tracks.note(event, track -> track.asked(request, event.time()));
            }
            case "information-request-answered" -> answered(event, event.as(InformationRequestAnswered.class));
            default -> tracks.passed(event);
        }
    }

    private void answered(ReceivedEvent event, InformationRequestAnswered answer) {
        tracks.listed(event.key(), event.time());
        tracks.note(event, track -> track.answered(answer.requestId(), answer.kind(), event.time()));
    }
}
