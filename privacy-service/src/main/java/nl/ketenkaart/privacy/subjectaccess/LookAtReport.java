package nl.ketenkaart.privacy.subjectaccess;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenCase.Moment;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Decision;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Given;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Withheld;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Item;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Section;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Shows the report to a privacy officer of who received the request: what each organisation decided to give, and nothing else. It is on
 * record, per case in which something is given, before it leaves.
 */
public final class LookAtReport {
    private static final Comparator<Given> ORDER = Comparator.comparing(Given::category)
            .thenComparing(Given::recordedOn)
            .thenComparing(Given::kind)
            .thenComparing(given -> given.words().toString());
    private final OpenCase opening;
    private final SubjectAccesses requests;
    private final SubjectAccessParts parts;
    private final Disclosures disclosures;

    public LookAtReport(OpenCase opening, SubjectAccesses requests, SubjectAccessParts parts, Disclosures disclosures) {
        this.opening = opening;
        this.requests = requests;
        this.parts = parts;
        this.disclosures = disclosures;
    }

    public record Asked(UUID id, Caller caller, Flow flow) {}

    /** Something of a case that is given, with who of that case lets itself be named. */
    private record Told(SubjectAccessPart part, Decision decision, Set<OrganisationId> named) {}

    /** Empty when there is none for this caller. */
    public Optional<SubjectAccessReport> handle(Asked asked) {
        return requests.find(asked.id())
                .filter(request -> RequestSubjectAccessHandler.isFor(opening, asked.caller(), request))
                .map(request -> report(request, asked, opening.now()));
    }

    /** Why there is no report any more; empty: there is one, or there never was for this caller. */
    public Optional<Refusal> ended(Asked asked) {
        return RequestSubjectAccessHandler.ended(requests, asked.id(), asked.caller());
    }

    private SubjectAccessReport report(SubjectAccess request, Asked asked, Moment now) {
        var readable = request.readable(now.at());
        var told = readable ? told(request) : List.<Told>of();
        var report = report(request, readable, told);
        record(request, asked, now, told);
        return report;
    }

    private List<Told> told(SubjectAccess request) {
        var all = parts.of(request.id());
        return all.stream()
                .flatMap(part ->
                        Optional.ofNullable(part.decision())
                                .map(decision -> new Told(part, decision, named(part, all)))
                                .stream())
                .filter(told -> says(told.decision()))
                .toList();
    }

    private static boolean says(Decision decision) {
        return !decision.given().isEmpty() || decision.withheld().stream().anyMatch(Withheld::told);
    }

    private static Set<OrganisationId> named(SubjectAccessPart part, List<SubjectAccessPart> all) {
        return all.stream()
                .filter(other -> other.caseId().equals(part.caseId()))
                .filter(other -> Optional.ofNullable(other.decision())
                        .filter(Decision::named)
                        .isPresent())
                .map(SubjectAccessPart::organisation)
                .collect(toUnmodifiableSet());
    }

    private static SubjectAccessReport report(SubjectAccess request, boolean readable, List<Told> told) {
        var extension = request.extension();
        return new SubjectAccessReport(
                request.id(),
                request.subject().caseId(),
                request.subject().personId(),
                request.reception().by(),
                request.reception().on(),
                request.reception().madeBy(),
                request.decideBy().plusDays(1),
                request.answerBy(),
                extension == null ? null : extension.motivation(),
                SubjectAccessReport.NOTICE,
                readable ? sections(told) : null);
    }

    /** All that an organisation says, of whichever cases: that there are several is not told. */
    private static List<Section> sections(List<Told> told) {
        var byOrganisation = told.stream()
                .collect(groupingBy(
                        one -> one.part().organisation().value(), TreeMap::new, java.util.stream.Collectors.toList()));
        return byOrganisation.values().stream().map(LookAtReport::section).toList();
    }

    private static Section section(List<Told> ofOne) {
        record Placed(Given given, Set<OrganisationId> named) {}
        var items = ofOne.stream()
                .flatMap(told -> told.decision().given().stream().map(given -> new Placed(given, told.named())))
                .sorted(Comparator.comparing(Placed::given, ORDER))
                .map(placed -> item(placed.given(), placed.named()))
                .toList();
        var refused = ofOne.stream()
                .flatMap(told -> told.decision().withheld().stream())
                .filter(Withheld::told)
                .map(Withheld::ground)
                .distinct()
                .sorted()
                .toList();
        return new Section(ofOne.getFirst().part().organisation(), items, refused);
    }

    private static Item item(Given given, Set<OrganisationId> named) {
        var receivers = given.receivers().stream()
                .filter(receiver -> named.contains(receiver.organisation()))
                .toList();
        return new Item(
                given.kind(),
                given.category(),
                given.recordedOn(),
                given.words(),
                given.keptFor(),
                given.keptFrom(),
                given.locked(),
                receivers);
    }

    private void record(SubjectAccess request, Asked asked, Moment now, List<Told> told) {
        Instant at = now.at();
        var people = new ArrayList<AboutPerson>();
        told.stream()
                .filter(one -> !one.decision().given().isEmpty())
                .forEach(one -> one.part()
                        .people()
                        .forEach(person -> people.add(new AboutPerson(
                                person,
                                given(one).map(Given::category).collect(toUnmodifiableSet()),
                                given(one).map(Given::item).collect(toUnmodifiableSet())))));
        if (people.stream()
                .noneMatch(about -> about.person().equals(request.subject().personId()))) {
            people.add(new AboutPerson(request.subject().personId(), Set.of(), Set.of()));
        }
        var items = (int) told.stream().flatMap(LookAtReport::given).count();
        disclosures.record(new Disclosure(
                Activity.GIVE_SUBJECT_ACCESS,
                asked.flow(),
                asked.caller(),
                null,
                new Basis(Purpose.OWN_RECORDS, now.agreement().version()),
                at,
                people,
                new Counts(items, 0, 0)));
    }

    private static Stream<Given> given(Told told) {
        return told.decision().given().stream();
    }
}
