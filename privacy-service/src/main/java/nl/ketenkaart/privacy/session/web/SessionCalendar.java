package nl.ketenkaart.privacy.session.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.ketenkaart.privacy.session.SessionView;

/**
 * Sessions as a calendar (RFC 5545). Calendars are shown on many a screen and kept by others: so an entry says when a session is, and
 * not where, about which case or with whom. It never changes: so neither does its stamp.
 */
final class SessionCalendar {
    private static final String SUMMARY = "Session in Ketenkaart";
    private static final String DOMAIN = "@ketenkaart.example";

    private SessionCalendar() {}

    static byte[] of(List<SessionView> sessions) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ketenkaart//Sessions 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(utc());
        sessions.forEach(session -> calendar.add(event(session)));
        return written(calendar);
    }

    /** A calendar holds at least one component, also where there is no session. */
    private static VTimeZone utc() {
        var standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.UTC));
        standard.add(new TzOffsetTo(ZoneOffset.UTC));
        var zone = new VTimeZone();
        zone.add(new TzId("Etc/UTC"));
        zone.add(standard);
        return zone;
    }

    private static VEvent event(SessionView session) {
        var event = new VEvent(false);
        event.add(new Uid(session.sessionId() + DOMAIN));
        event.add(new DtStamp(session.startsAt()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(SUMMARY));
        return event;
    }

    private static byte[] written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
