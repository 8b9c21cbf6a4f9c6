package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardView.Progress;
import nl.ketenkaart.privacy.card.CourseViews.Action;
import nl.ketenkaart.privacy.card.CourseViews.Decision;
import nl.ketenkaart.privacy.card.CourseViews.Disposition;
import nl.ketenkaart.privacy.card.CourseViews.Dissent;
import nl.ketenkaart.privacy.card.CourseViews.Feedback;
import nl.ketenkaart.privacy.card.CourseViews.FollowUp;
import nl.ketenkaart.privacy.card.CourseViews.Instrument;
import nl.ketenkaart.privacy.card.CourseViews.Interpretation;
import nl.ketenkaart.privacy.card.CourseViews.Letter;
import nl.ketenkaart.privacy.card.CourseViews.Measure;
import nl.ketenkaart.privacy.card.CourseViews.Outcome;
import nl.ketenkaart.privacy.card.CourseViews.PersonSafety;
import nl.ketenkaart.privacy.card.CourseViews.ReAgendaed;
import nl.ketenkaart.privacy.card.CourseViews.Report;
import nl.ketenkaart.privacy.card.CourseViews.Session;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Shell.SessionLabel;
import org.jspecify.annotations.Nullable;

/** What becomes of the case, as far as it is seen. */
record Course(Seen seen) {

    Progress view() {
        return new Progress(interpretations(), decisions(), sessions(), ReAgendaed.of(seen, Instant.MAX), followUps());
    }

    private List<Interpretation> interpretations() {
        var parts = new ArrayList<>(seen.full(Kind.INTERPRETATION));
        parts.addAll(seen.full(Kind.SAFETY));
        parts.addAll(seen.full(Kind.DISSENT));
        return seen.wholes(parts, Course::interpretationOf).stream()
                .map(this::interpretation)
                .toList();
    }

    private static UUID interpretationOf(Part part) {
        return part.label().kind() == Kind.INTERPRETATION
                ? part.id()
                : Objects.requireNonNull(part.label().of());
    }

    private Interpretation interpretation(UUID id) {
        var picture = seen.content(id, Content.Interpretation.class);
        var safety = seen.within(id, Kind.SAFETY).stream().findFirst();
        var made = picture.isPresent() ? seen.file().part(id) : safety;
        return new Interpretation(
                id,
                made.map(part -> part.label().item().owner()).orElse(null),
                picture.map(Content.Interpretation::version).orElse(null),
                picture.map(Content.Interpretation::picture).orElse(null),
                picture.map(Content.Interpretation::patterns).orElse(List.of()),
                picture.map(Content.Interpretation::otherPattern).orElse(null),
                picture.map(Course::instruments).orElse(List.of()),
                safety.map(this::safety).orElse(List.of()),
                list(id, Kind.DISSENT, Content.Dissent.class, Course::dissent),
                made.map(part -> part.label().recordedAt()).orElse(null));
    }

    private static List<Instrument> instruments(Content.Interpretation content) {
        return content.instruments().stream()
                .map(used -> new Instrument(used.name(), used.outcome()))
                .toList();
    }

    private List<PersonSafety> safety(Part part) {
        return seen.open(part, Content.Safety.class).persons().stream()
                .map(person -> new PersonSafety(person.personId(), person.phase(), person.why()))
                .sorted(Comparator.comparing(person -> person.personId().toString()))
                .toList();
    }

    private static Dissent dissent(Part part, Content.Dissent content) {
        return new Dissent(
                part.id(),
                part.label().item().owner(),
                content.text(),
                part.label().recordedAt());
    }

    private List<Decision> decisions() {
        return seen.full(Kind.DECISION).stream()
                .map(part -> decision(part, seen.open(part, Content.Decision.class)))
                .toList();
    }

    private Decision decision(Part part, Content.Decision content) {
        return new Decision(
                part.id(),
                part.label().item().owner(),
                content.motivation(),
                new Disposition(content.disposition(), content.probationMonths(), content.conditions()),
                list(part.id(), Kind.MEASURE, Content.Measure.class, (asPart, measure) -> Measure.of(measure)),
                list(part.id(), Kind.FEEDBACK, Content.Feedback.class, Course::feedback),
                letter(part.id()),
                content.replacedBy(),
                part.label().recordedAt());
    }

    private static Feedback feedback(Part part, Content.Feedback content) {
        return new Feedback(part.id(), content.to(), content.organisation(), content.by());
    }

    private @Nullable Letter letter(UUID decision) {
        var letters =
                list(decision, Kind.LETTER, Content.Letter.class, (part, content) -> Letter.of(part.id(), content));
        return letters.isEmpty() ? null : letters.getFirst();
    }

    private List<Session> sessions() {
        return seen.full(Kind.SESSION).stream()
                .flatMap(part -> session(part, seen.open(part, Content.Session.class)).stream())
                .sorted(Comparator.comparing(Session::startsAt)
                        .thenComparing(session -> session.sessionId().toString()))
                .toList();
    }

    private Optional<Session> session(Part part, Content.Session content) {
        return Optional.ofNullable(seen.file().shell().sessions().get(part.id()))
                .map(label -> new Session(
                        part.id(),
                        label.startsAt(),
                        label.endsAt(),
                        label.place(),
                        label.chair(),
                        label.status().name(),
                        attendance(label),
                        content.question(),
                        outcome(content.outcome())));
    }

    /** Who of those there sat at this table until the end; who else came, came for other cases. */
    private List<OrganisationId> attendance(SessionLabel label) {
        return label.attendance().stream()
                .filter(organisation -> seen.seated(organisation, label.endsAt()))
                .sorted()
                .toList();
    }

    private static @Nullable Outcome outcome(Content.@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : new Outcome(
                        outcome.outcome(),
                        outcome.reason(),
                        outcome.actions().stream()
                                .map(a -> new Action(a.organisation(), a.action(), a.by()))
                                .toList(),
                        outcome.nextSession());
    }

    private List<FollowUp> followUps() {
        return seen.full(Kind.FOLLOW_UP).stream()
                .map(part -> followUp(part, seen.open(part, Content.FollowUp.class)))
                .toList();
    }

    private static FollowUp followUp(Part part, Content.FollowUp content) {
        var report = content.report();
        return new FollowUp(
                part.id(),
                part.label().item().owner(),
                content.what(),
                content.concerning(),
                content.due(),
                report == null ? null : new Report(report.outcome(), report.on(), report.evidence()));
    }

    private <C extends Content, V> List<V> list(UUID whole, Kind kind, Class<C> type, BiFunction<Part, C, V> view) {
        return seen.within(whole, kind).stream()
                .map(part -> view.apply(part, seen.open(part, type)))
                .toList();
    }
}
