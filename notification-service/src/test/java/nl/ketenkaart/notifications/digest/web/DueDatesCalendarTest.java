package nl.ketenkaart.notifications.digest.web;

import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import nl.ketenkaart.notifications.followup.FollowUp;
import org.junit.jupiter.api.Test;

class DueDatesCalendarTest {
    private static final UUID ID = UUID.fromString("8a0e5c77-0d1b-4c55-b7a7-0a4e9ad1c222");

    @Test
    void an_entry_says_that_something_is_due_on_a_day_and_nothing_else() {
        assertThat(text(List.of(aFollowUp(ID).due("2026-12-05").build()))).isEqualTo("""
            BEGIN:VCALENDAR
            PRODID:-//Ketenkaart//Due dates 1.0//EN
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
            UID:8a0e5c77-0d1b-4c55-b7a7-0a4e9ad1c222@ketenkaart.example
            DTSTAMP:20261123T134500Z
            DTSTART;VALUE=DATE:20261205
            SUMMARY:Something is due in Ketenkaart
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void a_day_that_moves_keeps_its_entry() throws Exception {
        var before = entry(aFollowUp(ID).due("2026-12-05").build());
        var after = entry(aFollowUp(ID).due("2026-12-12").build());
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getDateTimeStart().getDate())
                .isNotEqualTo(before.getDateTimeStart().getDate());
    }

    @Test
    void one_without_any_entry_is_a_valid_calendar_too() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(List.of())));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        var many = text(List.of(aFollowUp().build(), aFollowUp().build()));
        assertThat(many.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(many.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    private static VEvent entry(FollowUp duty) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(List.of(duty))));
        return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private static String text(List<FollowUp> owed) {
        return new String(DueDatesCalendar.of(owed, NOW), StandardCharsets.UTF_8);
    }
}
