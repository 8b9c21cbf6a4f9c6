package nl.ketenkaart.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShiftTest {
    private static final Instant THEN = Instant.parse("2026-09-15T09:00:00Z");
    private static final Instant NOW = Instant.parse("2029-02-03T21:30:00Z");

    @Test
    void text_that_only_mentions_a_date_stays_as_it_is() {
        assertThat(shifted("{\"summary\": \"since 2026-09-01, they say\", \"level\": 3, \"atRisk\": true}"))
                .isEqualTo("{\"summary\":\"since 2026-09-01, they say\",\"level\":3,\"atRisk\":true}");
    }

    @Test
    void the_day_before_remains_the_day_before() {
        assertThat(shifted("{\"incident\": {\"on\": \"2026-09-14\"}}"))
                .isEqualTo("{\"incident\":{\"on\":\"2029-02-02\"}}");
    }

    @Test
    void the_day_itself_is_today_also_late_in_the_evening() {
        assertThat(shifted("{\"on\": \"2026-09-15\"}")).isEqualTo("{\"on\":\"2029-02-03\"}");
    }

    @Test
    void an_instant_keeps_its_distance_to_the_moment_of_playing_whatever_its_offset() {
        assertThat(shifted("{\"startsAt\": \"2026-09-15T11:00:00+02:00\"}"))
                .isEqualTo("{\"startsAt\":\"2029-02-03T21:30:00Z\"}");
        assertThat(shifted("{\"endsAt\": \"2026-09-15T10:15:00Z\"}"))
                .isEqualTo("{\"endsAt\":\"2029-02-03T22:45:00Z\"}");
    }

    @Test
    void dates_in_lists_are_moved_too() {
        assertThat(shifted("{\"measures\": [{\"startBy\": \"2026-10-01\"}]}"))
                .isEqualTo("{\"measures\":[{\"startBy\":\"2029-02-19\"}]}");
    }

    @Test
    void everybody_in_every_story_keeps_their_age_at_any_time_of_playing() {
        for (var name : Story.NAMES) {
            var raise = Story.named(name).scenes().getFirst();
            for (var years = 0; years < 8; years++) {
                var now = raise.at().atOffset(ZoneOffset.UTC).plusYears(years).plusDays(years * 37L);
                var played = raise.playedAt(now.toInstant());
                assertThat(ages(played)).as(name + " " + now).isEqualTo(ages(raise));
            }
        }
    }

    private static List<Integer> ages(Scene raise) {
        return raise.body()
                .path("persons")
                .valueStream()
                .map(person -> age(person.path("birthDate").asString(), raise.at()))
                .toList();
    }

    private static int age(String birthDate, Instant at) {
        return Period.between(LocalDate.parse(birthDate), LocalDate.ofInstant(at, ZoneOffset.UTC))
                .getYears();
    }

    private static String shifted(String json) {
        var object = (ObjectNode) JsonMapper.shared().readTree(json);
        return new Shift(THEN, NOW).of(object).toString();
    }
}
