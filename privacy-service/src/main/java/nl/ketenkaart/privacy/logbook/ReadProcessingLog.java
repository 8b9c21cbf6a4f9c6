package nl.ketenkaart.privacy.logbook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Lets an auditor or a privacy officer read the lines of its own organisation, never of another: each controller accounts for its own.
 * That it was read is on record before it is given. Source: Logboek Dataverwerkingen, extension "lezen".
 */
public final class ReadProcessingLog {
    private static final int BATCH = 100;
    /** One answer looks at so many lines at most; the next page goes on from there. */
    private static final int MOST_BATCHES = 20;

    private final LoggedLines log;
    private final Pseudonyms pseudonyms;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Clock clock;

    public ReadProcessingLog(
            LoggedLines log,
            Pseudonyms pseudonyms,
            SharingAgreements agreements,
            Disclosures disclosures,
            Clock clock) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    public record Asked(Caller caller, Flow flow) {}

    /**
     * What lines are asked for: all that is given must fit, and one of the first three is.
     *
     * @param activity as the register names it, {@link Activity#uri}
     * @param subjects one and the same person, by what each case names it: a line is about any of them; empty: about whomever
     */
    public record Question(
            @Nullable String trace,
            @Nullable String activity,
            List<Subject> subjects,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Whom lines are about: by the person's id, or by the name that the log gives it. */
    public sealed interface Subject {
        record Known(PersonId person) implements Subject {}

        record Named(String pseudonym) implements Subject {}
    }

    /** @param after the place of the last one seen; empty from the newest */
    public record Range(String after, int atMost) {}

    /** @param next where to go on, where there may be more */
    public record Page(List<LoggedLine> items, @Nullable String next) {}

    public sealed interface Answer {
        record Shown(Page page) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Question question, Range range, Asked asked) {
        if (!asked.caller().hasAnyOf("auditor", "privacy-officer")) {
            return new Answer.Refused(Refusal.forbidden("An auditor or a privacy officer reads the processing log."));
        }
        var page = page(question, range, asked.caller().organisation());
        record(question, asked, page);
        return new Answer.Shown(page);
    }

    private Page page(Question question, Range range, OrganisationId organisation) {
        var items = new ArrayList<LoggedLine>();
        var names = question.subjects().stream().map(this::pseudonym).collect(toUnmodifiableSet());
        var keys = keys(question, names, organisation);
        var after = range.after();
        for (var batch = 0; batch < MOST_BATCHES; batch++) {
            var found = log.find(keys, after, BATCH);
            for (var one : found) {
                lineAt(one).filter(line -> fits(line, question, names)).forEach(items::add);
                after = one.place();
                if (items.size() == range.atMost()) {
                    return new Page(items, after);
                }
            }
            if (found.size() < BATCH) {
                return new Page(items, null);
            }
        }
        return new Page(items, after);
    }

    private static Stream<LoggedLine> lineAt(Found found) {
        return found.lines().stream().filter(line -> found.place().endsWith(line.traceId() + "-" + line.spanId()));
    }

    private String pseudonym(Subject subject) {
        return switch (subject) {
            case Subject.Known(var person) -> pseudonyms.of(person);
            case Subject.Named(var name) -> name;
        };
    }

    /** Those that fit the fewest. */
    private static List<Key> keys(Question question, Set<String> names, OrganisationId organisation) {
        if (question.trace() != null) {
            return List.of(Key.ofTrace(organisation, question.trace()));
        }
        if (!names.isEmpty()) {
            return names.stream()
                    .sorted()
                    .map(name -> Key.ofSubject(organisation, name))
                    .toList();
        }
        if (question.activity() != null) {
            return List.of(Key.ofActivity(organisation, question.activity()));
        }
        throw new IllegalArgumentException("a trace, an activity or a person is asked for");
    }

    private static boolean fits(LoggedLine line, Question question, Set<String> names) {
        return (question.activity() == null || question.activity().equals(line.activity()))
                && (names.isEmpty() || line.dataSubject() != null && names.contains(line.dataSubject()))
                && (question.from() == null || !line.start().isBefore(question.from()))
                && (question.to() == null || line.start().isBefore(question.to()));
    }

    private void record(Question question, Asked asked, Page page) {
        var at = clock.instant();
        var people = question.subjects().stream()
                .filter(Subject.Known.class::isInstance)
                .map(subject -> new AboutPerson(((Subject.Known) subject).person(), Set.of(), Set.of()))
                .toList();
        disclosures.record(new Disclosure(
                Activity.READ_PROCESSING_LOG,
                asked.flow(),
                asked.caller(),
                null,
                new Basis(Purpose.OWN_RECORDS, agreements.inForce(at).version()),
                at,
                people,
                new Counts(page.items().size(), 0, 0)));
    }
}
