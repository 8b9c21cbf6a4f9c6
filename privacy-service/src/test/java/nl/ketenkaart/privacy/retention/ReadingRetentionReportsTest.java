package nl.ketenkaart.privacy.retention;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Answer;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Failure;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Item;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Page;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import org.junit.jupiter.api.Test;

/** Privacy officers read what the runs did with what is their own, and cannot tell that others hold anything. */
class ReadingRetentionReportsTest {

    private static RetentionFixture cast(Story story) {
        var cast = RetentionFixture.of(Turns.closed(story, null, null));
        List.of("2028-09-14", "2028-09-15", "2029-09-14").forEach(cast::runOn);
        return cast;
    }

    private static Answer read(RetentionFixture cast, String organisation, String role, LocalDate before, int atMost) {
        var kind = KINDS.get(organisation).name();
        var caller = new Caller(new OrganisationId(organisation), kind, "yasmin", true, Set.of(role), "local-cli");
        return new ReadRetentionReports(cast.reports).handle(caller, before, atMost);
    }

    private static Page page(RetentionFixture cast, String organisation, LocalDate before, int atMost) {
        return ((Answer.Shown) read(cast, organisation, "privacy-officer", before, atMost)).page();
    }

    @Test
    void all_others_are_refused_whatever_there_is() {
        var answer = read(cast(Story.deepening()), HALT, "professional", null, 5);

        assertThat(((Answer.Refused) answer).refusal().kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void newest_first_a_page_at_a_time_with_what_was_locked_and_destroyed() {
        var cast = cast(Story.deepening().contributed(of("work", HALT, "SAFETY")));

        var first = page(cast, HALT, null, 2);
        assertThat(first.items())
                .containsExactly(
                        new Item(LocalDate.parse("2029-09-14"), 1, 1, 0, 1, 0, 0, List.of()),
                        new Item(LocalDate.parse("2028-09-15"), 1, 1, 0, 0, 0, 0, List.of()));
        assertThat(page(cast, HALT, LocalDate.parse(first.next()), 2))
                .isEqualTo(
                        new Page(List.of(new Item(LocalDate.parse("2028-09-14"), 1, 1, 1, 0, 0, 0, List.of())), null));
    }

    @Test
    void it_is_the_same_whatever_others_hold() {
        var alone = cast(Story.deepening().contributed(of("work", HALT, "SAFETY")));
        var withOthers = cast(Story.deepening()
                .contributed(of("work", HALT, "SAFETY"))
                .contributed(of("theirs", PROBATION, "SAFETY"))
                .contributed(of("more", SALVATION_ARMY, "SAFETY")));

        assertThat(page(withOthers, HALT, null, 9)).isEqualTo(page(alone, HALT, null, 9));
        assertThat(page(alone, SAFE_HOME, null, 1).items())
                .containsExactly(new Item(LocalDate.parse("2029-09-14"), 1, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void what_failed_is_told_by_reason() {
        var cast = RetentionFixture.of(
                Turns.closed(Story.deepening().contributed(of("work", HALT, "SAFETY")), null, null));
        cast.retentions.broken.add(HALT);
        cast.runOn("2028-09-14");

        assertThat(page(cast, HALT, null, 1).items())
                .containsExactly(new Item(
                        LocalDate.parse("2028-09-14"),
                        1,
                        1,
                        0,
                        0,
                        0,
                        1,
                        List.of(new Failure(Reason.NOT_CARRIED_OUT, 1))));
    }
}
