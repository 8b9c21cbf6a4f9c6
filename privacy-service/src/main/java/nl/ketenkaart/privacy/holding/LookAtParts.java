package nl.ketenkaart.privacy.holding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.holding.OpenPart.Opened;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts.Entry;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** Shows a privacy officer what its organisation has to decide on, and what it holds for one: on record before it leaves. */
public final class LookAtParts {
    private static final int BATCH = 50;
    private final OpenPart opening;
    private final EarlierWordings earlier;
    private final Disclosures disclosures;

    public LookAtParts(OpenPart opening, EarlierWordings earlier, Disclosures disclosures) {
        this.opening = opening;
        this.earlier = earlier;
        this.disclosures = disclosures;
    }

    public record Asked(Caller caller, Flow flow) {}

    /** @param after the place of the last one seen; empty from the newest */
    public record Range(String after, int atMost) {}

    /** @param next where to go on, where there may be more */
    public record Page(List<PartView> items, @Nullable String next) {}

    public sealed interface Answer {
        record Shown(Page page) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    private record Placed(Opened opened, String place) {}

    public Answer handle(Range range, Asked asked) {
        if (!OpenPart.isOfficer(asked.caller())) {
            return new Answer.Refused(Refusal.forbidden("Requests for subject access are for privacy officers."));
        }
        var found = found(range, asked.caller());
        var shown = found.subList(0, Math.min(found.size(), range.atMost()));
        var people =
                shown.stream().flatMap(one -> about(one.opened(), Set.of())).toList();
        record(asked, null, people, shown.size());
        return new Answer.Shown(new Page(
                shown.stream()
                        .map(one ->
                                PartView.of(one.opened().request(), one.opened().part(), null))
                        .toList(),
                found.size() > range.atMost() ? shown.getLast().place() : null));
    }

    private List<Placed> found(Range range, Caller caller) {
        var found = new ArrayList<Placed>();
        var after = range.after();
        while (found.size() <= range.atMost()) {
            var batch = opening.parts().of(caller.organisation(), after, BATCH);
            batch.forEach(entry -> opened(entry, caller).ifPresent(one -> found.add(new Placed(one, entry.key()))));
            if (batch.size() < BATCH) {
                return found;
            }
            after = batch.getLast().key();
        }
        return found;
    }

    /** A case of which an event was given up is left out, as of every list. */
    private Optional<Opened> opened(Entry entry, Caller caller) {
        try {
            return opening.find(entry.part(), caller);
        } catch (CaseFiles.Incomplete e) {
            return Optional.empty();
        }
    }

    /** Empty when there is none for this caller. */
    public Optional<PartView> handle(UUID id, Asked asked) {
        return opening.find(id, asked.caller()).map(opened -> shown(opened, asked));
    }

    private PartView shown(Opened opened, Asked asked) {
        var held = Holdings.of(opened.file(), opened.part(), earlier).items();
        var about = about(opened, Set.copyOf(held)).toList();
        record(asked, opened.part().caseId(), about, held.size());
        return PartView.of(
                opened.request(),
                opened.part(),
                held.stream().map(PartView.Item::of).toList());
    }

    private static Stream<AboutPerson> about(Opened opened, Set<Held> held) {
        var categories = held.stream().map(one -> one.part().category()).collect(toUnmodifiableSet());
        var items = held.stream().map(one -> one.part().id()).collect(toUnmodifiableSet());
        return opened.part().people().stream().map(person -> new AboutPerson(person, categories, items));
    }

    private void record(Asked asked, @Nullable CaseId caseId, List<AboutPerson> people, int number) {
        var now = opening.opening().now();
        disclosures.record(new Disclosure(
                Activity.PREPARE_SUBJECT_ACCESS,
                asked.flow(),
                asked.caller(),
                caseId,
                new Basis(Purpose.OWN_RECORDS, now.agreement().version()),
                now.at(),
                people,
                new Counts(number, 0, 0)));
    }
}
