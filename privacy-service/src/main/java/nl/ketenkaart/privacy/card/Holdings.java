package nl.ketenkaart.privacy.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardView.Holding;
import nl.ketenkaart.privacy.card.HoldingViews.Answer;
import nl.ketenkaart.privacy.card.HoldingViews.Attribute;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Document;
import nl.ketenkaart.privacy.card.HoldingViews.InformationRequest;
import nl.ketenkaart.privacy.card.HoldingViews.Necessity;
import nl.ketenkaart.privacy.card.HoldingViews.OfContribution;
import nl.ketenkaart.privacy.card.HoldingViews.OfDocument;
import nl.ketenkaart.privacy.card.HoldingViews.Own;
import nl.ketenkaart.privacy.card.HoldingViews.Source;
import nl.ketenkaart.privacy.card.LookIntoCase.ContributionTags;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import org.jspecify.annotations.Nullable;

/** What organisations hold and ask, as far as it is seen: first what is seen in full, then the marks. */
record Holdings(Seen seen, ContributionTags tags) {
    /** Stands for what may not be opened, so that making a card takes as long for who sees little as for who sees much. */
    private static final Content.Contribution NOTHING =
            new Content.Contribution("", "", new Content.Source(null, false, LocalDate.EPOCH), null, null, null, null);

    Holding view() {
        return new Holding(contributions(), informationRequests(), documents());
    }

    private List<OfContribution> contributions() {
        var views = new ArrayList<OfContribution>();
        for (var part : seen.all(Kind.CONTRIBUTION)) {
            var sees = seen.sees(part.id());
            var view = contribution(part, sees ? seen.open(part, Content.Contribution.class) : NOTHING);
            if (sees) {
                views.add(view);
            }
        }
        views.addAll(new Marks(seen).of(Kind.CONTRIBUTION));
        return views;
    }

    Contribution contribution(Part part) {
        return contribution(part, seen.open(part, Content.Contribution.class));
    }

    private Contribution contribution(Part part, Content.Contribution content) {
        var source = content.source();
        return new Contribution(
                part.id(),
                new Marks(seen).holder(part),
                content.kind(),
                sorted(part.label().persons()),
                content.statement(),
                attributes(part.id()),
                new Source(source.system(), source.spokenInPerson(), source.on()),
                necessity(content.necessity()),
                content.reliability(),
                content.asOf(),
                answered(content.answers()),
                part.label().recordedAt(),
                seen.own(part) ? tag(part) : null,
                own(part));
    }

    private String tag(Part part) {
        return tags.of(
                part.label().item().owner(),
                seen.file().caseId(),
                part.id(),
                part.label().revision());
    }

    private List<Attribute> attributes(UUID contribution) {
        return seen.within(contribution, Kind.ATTRIBUTE).stream()
                .map(part -> attribute(part, seen.open(part, Content.Attribute.class)))
                .sorted(Comparator.comparing(Attribute::name).thenComparing(Attribute::value))
                .toList();
    }

    private static Attribute attribute(Part part, Content.Attribute content) {
        return new Attribute(
                content.name(), content.value(), part.label().item().category());
    }

    /** That it answers a request is for whom the request is. */
    private @Nullable UUID answered(@Nullable UUID request) {
        return request != null && seen.sees(request) ? request : null;
    }

    private List<OfDocument> documents() {
        var views = new ArrayList<OfDocument>();
        seen.full(Kind.DOCUMENT).forEach(part -> views.add(document(part)));
        views.addAll(new Marks(seen).of(Kind.DOCUMENT));
        return views;
    }

    private Document document(Part part) {
        var content = seen.open(part, Content.Document.class);
        return new Document(
                part.id(),
                new Marks(seen).holder(part),
                content.title(),
                content.kind(),
                sorted(part.label().persons()),
                content.mediaType(),
                content.size(),
                content.sha256(),
                necessity(content.necessity()),
                part.label().recordedAt(),
                seen.own(part)
                        ? tags.ofDocument(
                                part.label().item().owner(), seen.file().caseId(), part.id())
                        : null,
                own(part));
    }

    private @Nullable Own own(Part part) {
        if (!seen.own(part)) {
            return null;
        }
        var item = part.label().item();
        var audience = item.audience();
        return new Own(
                audience.wholeTable()
                        ? null
                        : audience.organisations().stream().sorted().toList(),
                item.handling(),
                item.released(),
                !item.sharing().necessityStated(),
                item.sharing().withdrawn(),
                item.consentOf(),
                item.sharing().validUntil());
    }

    private List<InformationRequest> informationRequests() {
        var parts = new ArrayList<>(seen.full(Kind.REQUEST));
        parts.addAll(seen.full(Kind.ANSWER));
        return seen.wholes(parts, Holdings::requestOf).stream()
                .map(this::informationRequest)
                .toList();
    }

    private static UUID requestOf(Part part) {
        return part.label().kind() == Kind.ANSWER
                ? Objects.requireNonNull(part.label().of())
                : part.id();
    }

    private InformationRequest informationRequest(UUID id) {
        var asked = seen.content(id, Content.Request.class);
        var answer = seen.within(id, Kind.ANSWER).stream().findFirst();
        var part =
                Objects.requireNonNull(asked.isPresent() ? seen.file().part(id).orElse(null) : answer.orElse(null));
        return new InformationRequest(
                id,
                asked.map(request -> part.label().item().owner()).orElse(null),
                asked.map(Content.Request::to).orElse(null),
                sorted(part.label().persons()),
                part.label().item().category(),
                asked.map(Content.Request::question).orElse(null),
                asked.map(request -> necessity(request.necessity())).orElse(null),
                asked.map(Content.Request::by).orElse(null),
                asked.map(request -> part.label().recordedAt()).orElse(null),
                answer.map(this::answer).orElse(null));
    }

    /** Of what was given in answer, only what the viewer sees. */
    private Answer answer(Part part) {
        var content = seen.open(part, Content.Answer.class);
        return new Answer(
                part.label().item().owner(),
                content.kind(),
                content.ground(),
                sorted(content.contributions().stream().filter(seen::sees).toList()),
                part.label().recordedAt());
    }

    private static @Nullable Necessity necessity(Content.@Nullable Necessity necessity) {
        return necessity == null ? null : new Necessity(necessity.why(), necessity.influence());
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }
}
