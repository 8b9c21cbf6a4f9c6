package nl.ketenkaart.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.junit.jupiter.api.Test;

class RecordingDisclosuresTest {
    private final List<ProcessingLine> lines = new ArrayList<>();
    private final List<ActorLine> actors = new ArrayList<>();
    private final Clock clock = Clock.fixed(DisclosureFixture.END, ZoneOffset.UTC);
    private final Disclosures disclosures = new RecordDisclosures(
            (more, actor) -> {
                lines.addAll(more);
                actors.add(actor);
            },
            person -> "pseudonym-of-" + person.toString().charAt(0),
            Receipts.NONE,
            clock);

    @Test
    void what_cannot_be_kept_is_not_recorded() {
        ProcessingLog away = (more, actor) -> {
            throw new Disclosures.NotRecorded(new IllegalStateException("away"));
        };
        var recording = new RecordDisclosures(away, person -> "", Receipts.NONE, clock);

        assertThatThrownBy(() -> recording.record(DisclosureFixture.disclosure()))
                .isInstanceOf(Disclosures.NotRecorded.class);
    }

    @Test
    void the_action_has_a_line_and_each_person_one_below_it() {
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(lines)
                .extracting(ProcessingLine::dataSubject)
                .containsExactly(null, "pseudonym-of-a", "pseudonym-of-b");
        assertThat(lines).extracting(line -> line.flow().traceId()).containsOnly(DisclosureFixture.FLOW.traceId());
        assertThat(lines)
                .extracting(line -> line.flow().parentSpanId())
                .containsExactly(
                        DisclosureFixture.FLOW.parentSpanId(),
                        DisclosureFixture.FLOW.spanId(),
                        DisclosureFixture.FLOW.spanId());
        assertThat(lines)
                .extracting(line -> line.flow().spanId())
                .doesNotHaveDuplicates()
                .allMatch(span -> span.matches("[0-9a-f]{16}"));
    }

    @Test
    void an_answer_about_nobody_leaves_the_line_of_the_action() {
        disclosures.record(DisclosureFixture.disclosureAbout(List.of()));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().dataSubject()).isNull();
    }

    @Test
    void the_same_disclosure_gives_the_same_lines() {
        disclosures.record(DisclosureFixture.disclosure());
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(lines).hasSize(6);
        assertThat(Set.copyOf(lines)).hasSize(3);
    }

    @Test
    void who_did_it_is_told_by_the_actors_line() {
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(actors).singleElement().satisfies(actor -> {
            assertThat(actor.subject()).isEqualTo("henk-subject");
            assertThat(actor.traceId()).isEqualTo(DisclosureFixture.FLOW.traceId());
            assertThat(actor.at()).isEqualTo(DisclosureFixture.END);
        });
    }
}
