package nl.ketenkaart.notifications.digest.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.ketenkaart.notifications.followup.FollowUp;

/**
 * Days on which something is due, as a calendar (RFC 5545). Calendars are shown on many a screen and kept by others: so an entry says
 * that something is due, and not what, in which case, or for whom. A duty keeps its UID; one that is done is no longer there.
 */
final class DueDatesCalendar {
    private static final String SUMMARY = "Something is due in Ketenkaart";
    private static final String DOMAIN = "@ketenkaart.example";

    private DueDatesCalendar() {}

    static byte[] of(List<FollowUp> owed, Instant at) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ketenkaart//Due dates 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(utc());
        owed.forEach(duty -> calendar.add(event(duty, at)));
        return written(calendar);
    }

    /** A calendar holds at least one component, also where nothing is due. */
    private static VTimeZone utc() {
        var standard = new Standard();
        standard.add(new DtStart<>(java.time.LocalDateTime.of(1970, 1, 1, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.UTC));
        standard.add(new TzOffsetTo(ZoneOffset.UTC));
        var zone = new VTimeZone();
        zone.add(new TzId("Etc/UTC"));
        zone.add(standard);
        return zone;
    }

    private static VEvent event(FollowUp duty, Instant at) {
        var event = new VEvent(false);
        event.add(new Uid(duty.id().value() + DOMAIN));
        event.add(new DtStamp(at.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(duty.due()));
        event.add(new Summary(SUMMARY));
        event.add(ImmutableTransp.TRANSPARENT);
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
