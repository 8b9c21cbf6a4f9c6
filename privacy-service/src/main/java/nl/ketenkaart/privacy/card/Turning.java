package nl.ketenkaart.privacy.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardView.Closure;
import nl.ketenkaart.privacy.card.CardView.Consultation;
import nl.ketenkaart.privacy.card.CardView.HandOver;
import nl.ketenkaart.privacy.card.CardView.LinkedCase;
import nl.ketenkaart.privacy.card.CardView.Reopening;
import nl.ketenkaart.privacy.card.CardView.Repeat;
import nl.ketenkaart.privacy.card.CardView.Ties;
import nl.ketenkaart.privacy.card.CardView.Turns;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.link.FindLinkedCases.Linked;
import org.jspecify.annotations.Nullable;

/** The turns that the case took, as far as they are seen. */
record Turning(Seen seen) {

    Turns view() {
        return new Turns(handOver(), consultations(), closures(), reopenings());
    }

    Ties ties(List<Linked> linked) {
        var repeats = seen.full(Kind.REPEAT).stream()
                .map(part -> seen.open(part, Content.Repeat.class))
                .map(repeat -> new Repeat(repeat.raisedOn(), repeat.contact()))
                .sorted(Comparator.comparing(Repeat::raisedOn).thenComparing(Repeat::contact))
                .toList();
        return new Ties(linked.stream().map(Turning::linkedCase).toList(), repeats);
    }

    private static LinkedCase linkedCase(Linked other) {
        var raised = other.raised();
        return new LinkedCase(other.caseId(), raised.reference(), LocalDate.ofInstant(raised.at(), Seen.HERE));
    }

    private @Nullable HandOver handOver() {
        return seen.full(Kind.HAND_OVER).stream()
                .findFirst()
                .map(part -> handOver(part, seen.open(part, Content.HandOver.class)))
                .orElse(null);
    }

    private static HandOver handOver(Part part, Content.HandOver content) {
        return new HandOver(
                content.from(),
                content.to(),
                content.openMatters(),
                part.label().recordedAt());
    }

    private List<Consultation> consultations() {
        return seen.full(Kind.CONSULTATION).stream()
                .map(part -> consultation(part, seen.open(part, Content.Consultation.class)))
                .toList();
    }

    private static Consultation consultation(Part part, Content.Consultation content) {
        return new Consultation(
                part.id(), part.label().item().owner(), content.where(), content.withWhom(), content.on());
    }

    private List<Closure> closures() {
        var parts = new ArrayList<>(seen.full(Kind.CLOSURE));
        parts.addAll(seen.full(Kind.REMAINING_CONCERN));
        return seen.wholes(parts, Turning::closureOf).stream()
                .map(this::closure)
                .toList();
    }

    private static UUID closureOf(Part part) {
        return part.label().kind() == Kind.CLOSURE
                ? part.id()
                : Objects.requireNonNull(part.label().of());
    }

    private Closure closure(UUID id) {
        var closed = seen.content(id, Content.Closure.class);
        var remaining = seen.within(id, Kind.REMAINING_CONCERN).stream().findFirst();
        var part =
                Objects.requireNonNull(closed.isPresent() ? seen.file().part(id).orElse(null) : remaining.orElse(null));
        return new Closure(
                id,
                part.label().item().owner(),
                closed.map(Content.Closure::reason).orElse(null),
                remaining.map(this::remainingConcern).orElse(null),
                closed.flatMap(content -> Optional.ofNullable(content.handedOverTo()))
                        .orElse(null),
                part.label().recordedAt());
    }

    private String remainingConcern(Part part) {
        return seen.open(part, Content.RemainingConcern.class).text();
    }

    private List<Reopening> reopenings() {
        return seen.full(Kind.REOPENING).stream()
                .map(part -> new Reopening(
                        part.id(),
                        part.label().item().owner(),
                        seen.open(part, Content.Reopening.class).reason(),
                        part.label().recordedAt()))
                .toList();
    }
}
