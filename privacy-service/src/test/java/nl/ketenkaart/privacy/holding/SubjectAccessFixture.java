package nl.ketenkaart.privacy.holding;

import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.KINDS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.holding.DecidePart.Release;
import nl.ketenkaart.privacy.holding.DecidePart.Withhold;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.regime.TheTerms;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.subjectaccess.Ground;
import nl.ketenkaart.privacy.subjectaccess.LookAtReport;
import nl.ketenkaart.privacy.subjectaccess.MemoryAccesses;
import nl.ketenkaart.privacy.subjectaccess.MemoryParts;
import nl.ketenkaart.privacy.subjectaccess.RequestSubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.RequestSubjectAccessHandler;
import nl.ketenkaart.privacy.subjectaccess.SearchPerson;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/** Binta asks what is held about her. */
public final class SubjectAccessFixture {
    public static final UUID REQUEST = Story.idOf("request of access");
    /** Another case in which she is named, with others at its table. */
    public static final UUID ELSEWHERE = Story.idOf("elsewhere");

    public static final LocalDate TODAY = LocalDate.parse("2026-09-16");
    public final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> List.of());
    public final List<Disclosure> recorded = new ArrayList<>();
    public final List<Found> log = new ArrayList<>();
    public final MemoryAccesses requests = new MemoryAccesses();
    public final MemoryParts parts = new MemoryParts();
    public Instant now = CardFixture.NOW;
    public final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final OpenCase opening = new OpenCase(intake, at -> TheAgreement.version1(), recorded::add, clock);
    public final RequestSubjectAccessHandler requesting =
            new RequestSubjectAccessHandler(opening, intake, requests, clock);
    public final SearchPerson searching = new SearchPerson(intake, requests, parts, clock);
    public final LookAtReport reports = new LookAtReport(opening, requests, parts, recorded::add);
    private final OpenPart openPart = new OpenPart(opening, intake, requests, parts);
    public final LookAtParts looking = new LookAtParts(openPart, intake, recorded::add);
    public final DecidePartHandler deciding = new DecidePartHandler(
            openPart,
            new DecidePartHandler.Past(
                    intake,
                    (key, after, atMost) -> log.stream()
                            .filter(found -> key.prefix().startsWith("C|"))
                            .filter(found -> found.place().compareTo(after) > 0)
                            .limit(atMost)
                            .toList(),
                    person -> "of-" + person.value()),
            TheTerms.shipped(),
            clock);

    public SubjectAccessFixture with(Story story) {
        intake.take(story.told());
        return this;
    }

    public static Caller officer(String organisation) {
        return caller(organisation, "privacy-officer");
    }

    public static Caller caller(String organisation, String... roles) {
        var kind = KINDS.get(organisation).name();
        return new Caller(new OrganisationId(organisation), kind, "yasmin", true, Set.of(roles), "local-cli");
    }

    public static RequestSubjectAccess asks(UUID person, LocalDate receivedOn) {
        return new RequestSubjectAccess(
                new CaseId(CASE), new PersonId(person), MadeBy.PERSON, receivedOn, "Passport seen at the desk");
    }

    /** Received and looked for. */
    public SubjectAccessFixture requestedAt(String organisation) {
        requested(organisation);
        searching.handle(REQUEST);
        return this;
    }

    public Result<SubjectAccess> requested(String organisation) {
        return requesting.handle(REQUEST, officer(organisation), asks(BINTA, TODAY));
    }

    public UUID partOf(String organisation, UUID caseId) {
        return parts.of(REQUEST).stream()
                .filter(part -> part.organisation().value().equals(organisation))
                .filter(part -> part.caseId().value().equals(caseId))
                .map(SubjectAccessPart::id)
                .findFirst()
                .orElseThrow();
    }

    public List<PartView.Item> itemsOf(String organisation, UUID caseId) {
        return looking.handle(
                        partOf(organisation, caseId), new LookAtParts.Asked(officer(organisation), CardFixture.FLOW))
                .map(PartView::items)
                .orElseThrow();
    }

    public Result<SubjectAccessPart> decide(String organisation, UUID caseId, DecidePart command) {
        return deciding.handle(partOf(organisation, caseId), officer(organisation), command);
    }

    /** Gives all that stands alone as it stands, and of the rest an excerpt. */
    public DecidePart givingAll(String organisation, UUID caseId) {
        var released = itemsOf(organisation, caseId).stream()
                .map(item -> new Release(item.item(), item.excerptOnly() ? "Hers: " + item.kind() : null))
                .toList();
        return new DecidePart(released, List.of(), true);
    }

    public DecidePart withholdingAll(String organisation, UUID caseId, Ground ground, boolean told) {
        var items =
                itemsOf(organisation, caseId).stream().map(PartView.Item::item).toList();
        return new DecidePart(List.of(), List.of(new Withhold(ground, told, items)), false);
    }

    public void whenItCanBeRead() {
        now = Instant.parse("2026-10-09T22:00:00Z");
    }

    public Optional<SubjectAccessReport> report(Caller caller) {
        return reports.handle(new LookAtReport.Asked(REQUEST, caller, CardFixture.FLOW));
    }

    public static @Nullable Kind refusalOf(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal) ? refusal.kind() : null;
    }
}
