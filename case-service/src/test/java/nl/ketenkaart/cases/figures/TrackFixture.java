package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.cases.figures.Track.Answer;
import nl.ketenkaart.cases.figures.Track.Sitting;
import nl.ketenkaart.cases.report.Kind;

/** A case as the figures keep it; days are in 2026 and begin at nine. */
public final class TrackFixture {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private final List<Sitting> sittings = new ArrayList<>();
    private Track track = Track.NOTHING;

    private TrackFixture() {}

    /** Raised by the police with a concern of level 2. */
    public static TrackFixture aCase(Kind kind, String raisedOn) {
        var fixture = new TrackFixture();
        fixture.track = fixture.track.raised(new Track.Opening(kind, 2, at(raisedOn)), "politie-midden-nederland");
        return fixture;
    }

    public TrackFixture reAgendaed(String on) {
        sittings.add(new Sitting(at(on), true));
        return this;
    }

    public TrackFixture discussed(String on) {
        sittings.add(new Sitting(at(on), false));
        return this;
    }

    public TrackFixture voiced(String organisation, int level) {
        track = track.voiced(organisation, level);
        return this;
    }

    public TrackFixture decided(String on) {
        return decided(on, Map.of());
    }

    public TrackFixture decided(String on, Map<UUID, LocalDate> startBy) {
        track = track.decided(at(on), startBy);
        return this;
    }

    public TrackFixture started(UUID measure, String on, String reportedOn) {
        track = track.started(measure, day(on), at(reportedOn));
        return this;
    }

    public TrackFixture asked(UUID request, String on) {
        track = track.asked(request, at(on));
        return this;
    }

    public TrackFixture answered(UUID request, Answer answer, String on) {
        track = track.answered(request, answer, at(on));
        return this;
    }

    public Track track() {
        return track.satOn(sittings);
    }

    public static Instant at(String day) {
        return day(day).atTime(NINE).atZone(HERE).toInstant();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }
}
