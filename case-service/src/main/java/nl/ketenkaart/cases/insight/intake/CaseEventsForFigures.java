package nl.ketenkaart.cases.insight.intake;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.cases.figures.Track;
import nl.ketenkaart.cases.figures.Track.Sitting;
import nl.ketenkaart.cases.insight.intake.Told.AgendaItemConcluded;
import nl.ketenkaart.cases.insight.intake.Told.CaseDecided;
import nl.ketenkaart.cases.insight.intake.Told.CaseRaised;
import nl.ketenkaart.cases.insight.intake.Told.ConcernVoiced;
import nl.ketenkaart.cases.insight.intake.Told.SessionPlanned;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/** The service's own topic: cases in a track each; sessions, which come in an order of their own, as entries beside it. */
@Component
class CaseEventsForFigures implements EventConsumer {
    static final String TOPIC = "case-events.v1";
    private final MongoTracks tracks;
    private final Projections<Planned> sessions;

    CaseEventsForFigures(MongoTracks tracks, Stores stores) {
        this.tracks = tracks;
        this.sessions = stores.projections("insights-sessions", Planned.class);
    }

    /** When a session begins, from its first event on. */
    record Planned(Instant startsAt) {}

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
            case "session-planned" -> planned(event, event.as(SessionPlanned.class));
            case "agenda-item-concluded" -> concluded(event, event.as(AgendaItemConcluded.class));
            case "case-raised" -> raised(event, event.as(CaseRaised.class));
            case "concern-voiced" -> voiced(event, event.as(ConcernVoiced.class));
            case "case-decided" -> decided(event, event.as(CaseDecided.class));
            default -> passed(event);
        }
    }

    private void planned(ReceivedEvent event, SessionPlanned session) {
        sessions.apply(event.key(), event, before -> new Planned(session.startsAt()));
    }

    private void concluded(ReceivedEvent event, AgendaItemConcluded item) {
        sessions.find(event.key())
                .ifPresent(session -> tracks.sat(
                        item.caseId(),
                        event.key(),
                        new Sitting(session.startsAt(), item.outcome().equals("RE_AGENDAED"))));
        passed(event);
    }

    private void raised(ReceivedEvent event, CaseRaised raised) {
        var opening = new Track.Opening(raised.kind(), raised.concern().level(), event.time());
        tracks.note(event, track -> track.raised(opening, raised.organisation()));
    }

    private void voiced(ReceivedEvent event, ConcernVoiced voiced) {
        tracks.note(event, track -> track.voiced(voiced.organisation(), voiced.level()));
    }

    private void decided(ReceivedEvent event, CaseDecided decided) {
        var startBy = decided.measures().stream()
                .collect(Collectors.toMap(CaseDecided.Measure::measureId, CaseDecided.Measure::startBy));
        tracks.listed(event.key(), event.time());
        startBy.values().forEach(day -> tracks.listed(event.key(), day));
        tracks.note(event, track -> track.decided(event.time(), startBy));
    }

    /** Nothing for the figures, but a link of the chain: without it the next event would seem to come after a gap. */
    private void passed(ReceivedEvent event) {
        UUID key = event.key();
        if (sessions.find(key).isPresent()) {
            sessions.count(key, event);
        } else {
            tracks.passed(event);
        }
    }
}
