package nl.ketenkaart.privacy.session.web;

import static nl.ketenkaart.privacy.story.Cast.OM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.session.SessionView;
import nl.ketenkaart.privacy.session.SessionView.AgendaItem;
import org.junit.jupiter.api.Test;

class SessionCalendarTest {
    private static final UUID ID = UUID.fromString("8d0b6a34-2a53-4b37-9d0c-1e7a5a9f4c02");

    @Test
    void an_entry_says_when_a_session_is_and_nothing_of_it() {
        assertThat(text(List.of(session(ID)))).isEqualTo("""
            BEGIN:VCALENDAR
            PRODID:-//Ketenkaart//Sessions 1.0//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            BEGIN:VTIMEZONE
            TZID:Etc/UTC
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:8d0b6a34-2a53-4b37-9d0c-1e7a5a9f4c02@ketenkaart.example
            DTSTAMP:20260925T124500Z
            DTSTART:20260925T124500Z
            DTEND:20260925T140000Z
            SUMMARY:Session in Ketenkaart
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void one_without_any_session_is_a_valid_calendar_too() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(List.of())));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        assertThat(text(List.of(session(ID), session(UUID.randomUUID()))).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private static SessionView session(UUID id) {
        return new SessionView(
                id,
                Instant.parse("2026-09-25T12:45:00Z"),
                Instant.parse("2026-09-25T14:00:00Z"),
                "Paardenveld, Utrecht",
                new OrganisationId(OM),
                "PLANNED",
                List.of(new OrganisationId(OM)),
                List.of(new AgendaItem(UUID.randomUUID(), "MN-2026-0042", "Does coercion help?", null)),
                List.of(),
                null);
    }

    private static String text(List<SessionView> sessions) {
        return new String(SessionCalendar.of(sessions), StandardCharsets.UTF_8);
    }
}
