package nl.ketenkaart.privacy.difference;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.amendment.AmendmentFixture;
import nl.ketenkaart.privacy.difference.Changes.Change;
import nl.ketenkaart.privacy.difference.Changes.What;
import org.junit.jupiter.api.Test;

class ReadingChangesTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T08:00:00Z");
    private static final String SOURCE = "annex 2, clause 4";
    private final AmendmentFixture fixture = new AmendmentFixture();
    private final ReadChanges reading = new ReadChanges(fixture.reading);

    @Test
    void who_may_not_read_both_finds_no_changes() {
        var second = fixture.prepared(draft());

        assertThat(reading.handle(second, null, caller(HALT, true, "professional")))
                .isEmpty();
        assertThat(reading.handle(second, null, caller(HALT, true))).isEmpty();
        assertThat(reading.handle(1, second, caller(HALT, true, "professional")))
                .isEmpty();
        assertThat(reading.handle(1, null, officer(HALT))).isEmpty();
        assertThat(reading.handle(second, 99, officer(HALT))).isEmpty();
    }

    @Test
    void a_cell_that_is_added_taken_away_or_rests_on_something_else_is_a_sentence() {
        var matrix = new ArrayList<Row>();
        for (var row : draft().matrix()) {
            var halt = row.purpose().equals("DEEPENING") && row.recipient().equals("HALT");
            matrix.add(
                    halt
                            ? new Row(row.purpose(), "HALT", List.of("SAFETY", "CARE", "NEEDS", "LEGAL"), row.source())
                            : row);
        }
        var probation = matrix.stream()
                .filter(row -> row.purpose().equals("TRIAGE") && row.recipient().equals("PROBATION"))
                .findFirst()
                .orElseThrow();
        matrix.set(
                matrix.indexOf(probation),
                new Row("TRIAGE", "PROBATION", List.of("SAFETY", "POLICE_CONTACT", "LEGAL"), SOURCE));

        var ground = draft().matrix().stream()
                .filter(row ->
                        row.purpose().equals("DEEPENING") && row.recipient().equals("HALT"))
                .findFirst()
                .orElseThrow()
                .source();
        assertThat(sentences(titled(allowing(draft(), matrix))))
                .containsExactly(
                        "From 1 January 2027 09:00 CET that PROBATION may read SAFETY for TRIAGE rests on \"%s\", not on \"%s\" any more."
                                .formatted(SOURCE, probation.source()),
                        "From 1 January 2027 09:00 CET that PROBATION may read POLICE_CONTACT for TRIAGE rests on \"%s\", not on \"%s\" any more."
                                .formatted(SOURCE, probation.source()),
                        "From 1 January 2027 09:00 CET that PROBATION may read LEGAL for TRIAGE rests on \"%s\", not on \"%s\" any more."
                                .formatted(SOURCE, probation.source()),
                        "From 1 January 2027 09:00 CET HALT may no longer read CHILD_DEVELOPMENT for DEEPENING, which it might on the ground of \"%s\"."
                                .formatted(ground),
                        "From 1 January 2027 09:00 CET HALT may read CARE for DEEPENING, on the ground of \"%s\"."
                                .formatted(ground));
    }

    @Test
    void who_signs_until_when_is_a_sentence() {
        var ended = ending(ending(draft(), HALT, NEW_YEAR), WSS, Instant.parse("2027-07-01T10:00:30Z"));
        var signatories = new ArrayList<>(ended.signatories());
        signatories.removeIf(one -> one.organisation().equals(WAAG));
        signatories.add(new Signatory("jeugd-noord", "YOUTH_PROTECTION", NEW_YEAR, null));
        var text = new AgreementDraft(1, ended.title(), ended.legalBasis(), null, signatories, ended.matrix());

        assertThat(sentences(titled(text)))
                .containsExactly(
                        "From 1 January 2027 09:00 CET de-waag is no signatory any more.",
                        "From 1 January 2027 09:00 CET halt is no signatory any more.",
                        "From 1 January 2027 09:00 CET jeugd-noord (YOUTH_PROTECTION) is a signatory since 1 January"
                                + " 2027 09:00 CET, without an end.",
                        "From 1 January 2027 09:00 CET wss counts as a signatory since 1 September 2016 02:00 CEST,"
                                + " and no longer than until 1 July 2027 12:00:30 CEST.");
    }

    @Test
    void a_version_without_an_instant_says_so() {
        var changes = changes(draft());

        assertThat(changes.effectiveFrom()).isNull();
        assertThat(changes.items())
                .extracting(Change::what, Change::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        What.TITLE,
                        "As soon as it is agreed the agreement is called \"Another annex\", not \"Sharing agreement,"
                                + " default annex\" any more."));
    }

    @Test
    void nobody_writes_a_sentence_by_what_is_called_a_source() {
        var forged = "clause 1\".\nFrom 1 January 2027 09:00 CET POLICE may read HEALTH\u2028for TRIAGE";
        var text =
                new AgreementDraft(1, forged, draft().legalBasis(), NEW_YEAR, draft().signatories(), draft().matrix());

        assertThat(changes(text).items())
                .hasSize(1)
                .allSatisfy(change -> assertThat(change.sentence())
                        .doesNotContain("\n", "\u2028")
                        .contains("\"clause 1'. From 1 January"));
    }

    @Test
    void what_is_prepared_as_it_was_again_changes_back() {
        var there = fixture.agreed(titled(ending(draft(), HALT, NEW_YEAR)));
        var first = FIRST.agreed().text();
        var back = fixture.prepared(new AgreementDraft(
                there, first.title(), first.legalBasis(), null, first.signatories(), first.matrix()));

        assertThat(reading.handle(back, 1, officer(OM)).orElseThrow().items()).isEmpty();
        assertThat(reading.handle(back, there, officer(OM)).orElseThrow().items())
                .extracting(Change::sentence)
                .contains(
                        "As soon as it is agreed halt counts as a signatory since 1 September 2016 02:00 CEST, without"
                                + " an end.");
    }

    /** With a title as before, so that only what matters differs. */
    private static AgreementDraft titled(AgreementDraft text) {
        return new AgreementDraft(
                1, FIRST.agreed().text().title(), text.legalBasis(), NEW_YEAR, text.signatories(), text.matrix());
    }

    private List<String> sentences(AgreementDraft text) {
        return changes(text).items().stream().map(Change::sentence).toList();
    }

    private Changes changes(AgreementDraft text) {
        return reading.handle(fixture.prepared(text), null, officer(OM)).orElseThrow();
    }
}
