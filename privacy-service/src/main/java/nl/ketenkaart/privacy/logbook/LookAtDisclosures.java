package nl.ketenkaart.privacy.logbook;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Tells an organisation who was shown what it owns in a case: when, for which purpose, which items and in which wording. Of what others
 * own, and of looks that showed nothing of its own, there is no trace.
 */
public final class LookAtDisclosures {
    private static final int BATCH = 100;

    private final OpenCase opening;
    private final LoggedLines log;

    public LookAtDisclosures(OpenCase opening, LoggedLines log) {
        this.opening = opening;
        this.log = log;
    }

    public record Asked(CaseId caseId, Caller caller, Purpose purpose, Flow flow) {}

    /** @param after the place of the last one seen; empty from the newest */
    public record Range(String after, int atMost) {}

    /** @param next where to go on, where there may be more */
    public record Page(
            UUID caseId, List<Shown> items, @Nullable String next) {}

    /**
     * A look of another organisation.
     *
     * @param purpose null where the decision point was asked about several
     * @param activity as the register names it
     */
    public record Shown(
            Instant at,
            OrganisationId organisation,
            @Nullable String purpose,
            String activity,
            int agreementVersion,
            List<ItemShown> items) {}

    /**
     * @param revision in which wording; null where it has none
     * @param full whether its words were shown, or only that there is something; null where that was not noted
     */
    public record ItemShown(
            UUID item, @Nullable Long revision, @Nullable Boolean full) {}

    public sealed interface Answer {
        record Given(Page page) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Asked asked, Range range) {
        var opened = opening.handle(asked.caseId(), new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()));
        if (opened.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        if (!readsItsOwn(opened.get())) {
            return new Answer.Refused(
                    Refusal.forbidden("For this purpose you do not read your own now; OWN_RECORDS does."));
        }
        var own = own(opened.get());
        var page = page(opened.get(), own.keySet(), range);
        opened.get()
                .record(
                        Activity.SHOW_DISCLOSURES,
                        people(own, page),
                        new Counts(page.items().size(), 0, 0),
                        List.of());
        return new Answer.Given(page);
    }

    private static boolean readsItsOwn(OpenedCase opened) {
        var viewer = opened.look().viewer().organisation();
        var something = Item.open(opened.file().caseId(), viewer, Category.SAFETY);
        return NeedToKnow.of(
                        opened.agreement(), opened.look(), opened.file().shell().table())
                .decide(something)
                .full();
    }

    private static Map<UUID, Part> own(OpenedCase opened) {
        var owner = opened.look().viewer().organisation();
        return opened.file().parts().values().stream()
                .filter(part -> part.label().item().owner().equals(owner))
                .collect(toMap(Part::id, part -> part));
    }

    /** Looks on until the page is full: one that ended before would tell how many looks showed nothing of what is one's own. */
    private Page page(OpenedCase opened, Set<UUID> own, Range range) {
        var caseId = opened.file().caseId();
        var items = new ArrayList<Shown>();
        var after = range.after();
        while (true) {
            var found = log.find(Key.ofCase(caseId), after, BATCH);
            for (var one : found) {
                shown(one, own, opened.look().viewer().organisation()).ifPresent(items::add);
                after = one.place();
                if (items.size() == range.atMost()) {
                    return new Page(caseId, items, after);
                }
            }
            if (found.size() < BATCH) {
                return new Page(caseId, items, null);
            }
        }
    }

    /** Empty for a look of one's own, and for one that showed nothing of it. */
    private static Optional<Shown> shown(Found found, Set<UUID> own, OrganisationId owner) {
        var items = found.lines().stream()
                .flatMap(line -> line.given().items().stream())
                .filter(own::contains)
                .distinct()
                .sorted()
                .map(item -> item(item, found))
                .toList();
        return found.lines().stream()
                .filter(LoggedLine::ofTheAction)
                .filter(line -> !items.isEmpty() && !line.given().organisation().equals(owner))
                .map(line -> new Shown(
                        line.start(),
                        line.given().organisation(),
                        line.given().purpose(),
                        line.activity(),
                        line.given().agreementVersion(),
                        items))
                .findFirst();
    }

    private static ItemShown item(UUID item, Found found) {
        return found.lines().stream()
                .flatMap(line -> line.given().revisions().stream())
                .filter(revision -> revision.item().equals(item))
                .map(revision -> new ItemShown(item, revision.revision(), revision.full()))
                .findFirst()
                .orElseGet(() -> new ItemShown(item, null, null));
    }

    private static List<AboutPerson> people(Map<UUID, Part> own, Page page) {
        var parts = page.items().stream()
                .flatMap(shown -> shown.items().stream())
                .map(item -> Objects.requireNonNull(own.get(item.item())))
                .distinct()
                .toList();
        var people = new HashSet<UUID>();
        parts.forEach(part -> people.addAll(part.label().persons()));
        return people.stream().map(person -> about(person, parts)).toList();
    }

    private static AboutPerson about(UUID person, List<Part> parts) {
        var categories = new HashSet<Category>();
        var items = new HashSet<UUID>();
        parts.stream().filter(part -> part.isAbout(person)).forEach(part -> {
            categories.add(part.label().item().category());
            items.add(part.id());
        });
        return new AboutPerson(new PersonId(person), categories, items);
    }
}
