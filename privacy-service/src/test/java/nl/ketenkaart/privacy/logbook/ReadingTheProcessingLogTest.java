package nl.ketenkaart.privacy.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Given;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Answer;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Asked;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Question;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Range;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Subject;
import nl.ketenkaart.privacy.terms.PersonId;
import org.junit.jupiter.api.Test;

class ReadingTheProcessingLogTest {
    private static final PersonId BINTA = new PersonId(UUID.fromString("b2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77"));
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final Instant NOW = CardFixture.NOW;
    private final List<Disclosure> recorded = new ArrayList<>();
    private final List<Key> askedFor = new ArrayList<>();
    private final List<Found> log = List.of(
            found(1, NOW, Activity.SHOW_CHAIN_CARD, null),
            found(2, NOW.minusSeconds(60), Activity.SHOW_CHAIN_CARD, "of " + BINTA),
            found(3, NOW.minusSeconds(120), Activity.SHOW_SESSION, "of " + BINTA));
    private final List<Found> elsewhere = List.of(
            found(4, NOW.minusSeconds(180), Activity.SHOW_CHAIN_CARD, "of 0c8b0a52-4a9d-4b53-9a56-0b1f3a7d2c11"));

    @Test
    void who_is_no_auditor_and_no_privacy_officer_is_told_so_and_nothing_is_looked_up() {
        var answer = read("professional", trace("1"), 20);

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(askedFor).isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void lines_are_asked_of_ones_own_organisation_by_what_fits_the_fewest() {
        read("auditor", trace("1"), 20);
        read("privacy-officer", new Question(null, "x", List.of(new Subject.Known(BINTA)), null, null), 20);
        read("auditor", new Question(null, "x", List.of(), null, null), 20);

        assertThat(askedFor)
                .containsExactly(Key.ofTrace(HALT, "1"), Key.ofSubject(HALT, "of " + BINTA), Key.ofActivity(HALT, "x"));
    }

    @Test
    void all_that_is_given_must_fit() {
        var subject = new Subject.Named("of " + BINTA);

        assertThat(spans(new Question("1", null, List.of(subject), null, null))).containsExactly("2", "3");
        assertThat(spans(new Question("1", Activity.SHOW_SESSION.uri(), List.of(subject), null, null)))
                .containsExactly("3");
        assertThat(spans(new Question("1", null, List.of(), NOW.minusSeconds(60), NOW)))
                .containsExactly("2");
    }

    @Test
    void that_it_was_read_is_on_record_with_whom_it_was_about() {
        read("auditor", new Question(null, null, List.of(new Subject.Known(BINTA)), null, null), 20);

        assertThat(recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.READ_PROCESSING_LOG);
            assertThat(line.people())
                    .singleElement()
                    .satisfies(about -> assertThat(about.person()).isEqualTo(BINTA));
        });
    }

    @Test
    void who_is_known_in_several_cases_is_asked_for_by_what_each_of_them_names_it() {
        var elsewhere = new PersonId(UUID.fromString("0c8b0a52-4a9d-4b53-9a56-0b1f3a7d2c11"));
        var both = new Question(
                null, null, List.of(new Subject.Known(BINTA), new Subject.Named("of " + elsewhere)), null, null);

        assertThat(spans(both)).containsExactly("2", "3", "4");
        assertThat(spans(new Question(null, null, List.of(new Subject.Known(elsewhere)), null, null)))
                .containsExactly("4");
        assertThat(Set.copyOf(askedFor))
                .containsExactlyInAnyOrder(Key.ofSubject(HALT, "of " + BINTA), Key.ofSubject(HALT, "of " + elsewhere));
        assertThat(recorded.getFirst().people()).hasSize(1);
    }

    @Test
    void it_is_read_on_page_by_page() {
        var first = page(read("auditor", trace("1"), 2));
        var second = page(reading().handle(trace("1"), new Range(first.next(), 2), asked("auditor")));

        assertThat(first.items()).extracting(LoggedLine::spanId).containsExactly("1", "2");
        assertThat(second.items()).extracting(LoggedLine::spanId).containsExactly("3");
        assertThat(second.next()).isNull();
    }

    private List<String> spans(Question question) {
        return page(read("auditor", question, 20)).items().stream()
                .map(LoggedLine::spanId)
                .toList();
    }

    private static ReadProcessingLog.Page page(Answer answer) {
        return ((Answer.Shown) answer).page();
    }

    private static Question trace(String trace) {
        return new Question(trace, null, List.of(), null, null);
    }

    private Answer read(String role, Question question, int atMost) {
        return reading().handle(question, new Range("", atMost), asked(role));
    }

    private static Asked asked(String role) {
        return new Asked(new Caller(HALT, "HALT", "henk", true, Set.of(role), "local-cli"), CardFixture.FLOW);
    }

    private ReadProcessingLog reading() {
        LoggedLines lines = (key, after, atMost) -> {
            askedFor.add(key);
            var all = key.prefix().endsWith("0c8b0a52-4a9d-4b53-9a56-0b1f3a7d2c11") ? elsewhere : log;
            return all.stream()
                    .filter(found -> found.place().compareTo(after) > 0)
                    .limit(atMost)
                    .toList();
        };
        return new ReadProcessingLog(
                lines, person -> "of " + person, at -> TheAgreement.version1(), recorded::add, CardFixture.CLOCK);
    }

    private static Found found(int n, Instant at, Activity activity, String subject) {
        var given =
                new Given(HALT, "local-cli", List.of(), "DEEPENING", 1, null, List.of(), List.of(), List.of(), 0, 0);
        var line = new LoggedLine(
                "1", Integer.toString(n), null, "Ok", activity.title(), at, at, activity.uri(), subject, given);
        return new Found("%013d|1-%d".formatted(n, n), List.of(line));
    }
}
