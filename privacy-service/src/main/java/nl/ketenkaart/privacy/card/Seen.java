package nl.ketenkaart.privacy.card;

import static java.util.stream.Collectors.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.PartsInOrder;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.receipt.Wording;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/** What one look finds in one case: every part is decided, in the same way; only what is FULL is ever opened. */
public final class Seen {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final CaseFile file;
    private final PartsInOrder parts;
    private final Look look;
    private final NeedToKnow decision;
    private final boolean overview;
    private final Map<UUID, Verdict> verdicts = new HashMap<>();

    private Seen(Agreement agreement, Look look, CaseFile file) {
        this.file = file;
        this.parts = new PartsInOrder(file.parts().values());
        this.look = look;
        var table = file.shell().table();
        this.decision = NeedToKnow.of(agreement, look, table);
        var overviewLook = new Look(look.viewer(), Purpose.OVERVIEW, look.at());
        this.overview = file.raised()
                && NeedToKnow.of(agreement, overviewLook, table).opens().full();
        file.parts()
                .forEach((id, part) ->
                        verdicts.put(id, decision.decide(part.label().item())));
    }

    public static Seen of(Agreement agreement, Look look, CaseFile file) {
        return new Seen(agreement, look, file);
    }

    /** Whether the viewer may know that the case is there and how it stands. */
    public boolean overview() {
        return overview;
    }

    /** Whether the viewer may know who sits at the table. */
    public boolean table() {
        var raised = file.shell().raised();
        return overview
                && raised != null
                && decision.decide(Item.open(Part.idOf(file.caseId(), "table"), raised.by(), Category.SAFETY))
                        .full();
    }

    public UUID caseId() {
        return file.caseId();
    }

    /** How people call the case; for who may have an overview of it. */
    public String reference() {
        return Objects.requireNonNull(overview ? file.shell().raised() : null).reference();
    }

    /**
     * Whether an organisation sat at the table then, or sits there now where that is yet to come. Whether it is kept out is not
     * asked: that is told to nobody, and who came and is not named would be known to be.
     */
    public boolean seated(OrganisationId organisation, Instant then) {
        var at = then.isBefore(look.at()) ? then : look.at();
        return overview && file.shell().table().seats(organisation, at);
    }

    CaseFile file() {
        return file;
    }

    Look look() {
        return look;
    }

    boolean own(Part part) {
        return part.label().item().owner().equals(look.viewer().organisation());
    }

    public boolean sees(UUID partId) {
        var verdict = verdicts.get(partId);
        return verdict != null && verdict.full();
    }

    /** Whether nothing shows that this part is there. */
    public boolean hides(UUID partId) {
        var verdict = verdicts.get(partId);
        return verdict == null || verdict.none();
    }

    public Verdict verdict(Part part) {
        return verdicts.getOrDefault(part.id(), decision.opens());
    }

    /** The content of a part, if it is there, of this kind, and may be seen. */
    public <C extends Content> Optional<C> content(UUID partId, Class<C> type) {
        return file.part(partId).filter(part -> sees(partId)).map(part -> open(part, type));
    }

    List<Part> all(Kind kind) {
        return parts.of(kind);
    }

    /** All of a kind that may be seen in full, in the order of what is seen. */
    List<Part> full(Kind kind) {
        return parts.of(kind).stream().filter(part -> sees(part.id())).toList();
    }

    /** Those of a kind that belong to another part. */
    List<Part> within(UUID whole, Kind kind) {
        return parts.within(whole).stream()
                .filter(part -> part.label().kind() == kind && sees(part.id()))
                .toList();
    }

    /** The wholes to which these parts belong, in the order of the first part of each. */
    List<UUID> wholes(List<Part> parts, Function<Part, UUID> whole) {
        return PartsInOrder.sorted(parts).map(whole).distinct().toList();
    }

    /** Whom parts that are seen say something about, or about all; what is not seen is gathered as well, and left. */
    public List<AboutPerson> people(Predicate<Part> which) {
        Predicate<Part> shown = which.and(part -> !verdict(part).none());
        return file.persons().stream()
                .map(person -> about(person, shown))
                .filter(about -> !about.items().isEmpty())
                .toList();
    }

    private AboutPerson about(UUID person, Predicate<Part> shown) {
        var parts = file.parts().values().stream()
                .filter(part -> part.isAbout(person))
                .collect(partitioningBy(
                        shown,
                        teeing(
                                mapping(part -> part.label().item().category(), toSet()),
                                mapping(Part::id, toSet()),
                                (categories, items) -> new AboutPerson(new PersonId(person), categories, items))));
        return Objects.requireNonNull(parts.get(true));
    }

    public Counts counts() {
        var full = (int) verdicts.values().stream().filter(Verdict::full).count();
        var marked = (int) verdicts.values().stream().filter(Verdict::marker).count();
        var each = verdicts.values().stream().collect(groupingBy(verdict -> verdict, summingInt(verdict -> 1)));
        return new Counts(full, marked, verdicts.size() - full - marked, each);
    }

    /** Which wordings of others' contributions this look shows. */
    public List<Wording> wordings() {
        return file.parts(Kind.CONTRIBUTION)
                .filter(part -> !own(part) && !hides(part.id()))
                .map(this::wording)
                .toList();
    }

    private Wording wording(Part part) {
        var said = content(part.id(), Content.Contribution.class);
        var answers = said.map(Content.Contribution::answers).filter(this::sees);
        var with =
                within(part.id(), Kind.ATTRIBUTE).stream().map(Part::category).collect(toSet());
        return new Wording(part.id(), part.label().revision(), said.isPresent(), with, answers.orElse(null));
    }

    /**
     * @throws IllegalStateException for a part that may not be seen in full: nothing may even try
     */
    <C extends Content> C open(Part part, Class<C> type) {
        if (!sees(part.id())) {
            throw new IllegalStateException("a part that may not be seen was to be opened");
        }
        return type.cast(part.content().open());
    }
}
