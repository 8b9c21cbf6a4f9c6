package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/** case-decided.v1: the decision with what it asks of whom, and the letter for those who must know its wording. */
public record CaseDecided(
        UUID caseId,
        UUID decisionId,
        OrganisationId organisation,
        String motivation,
        Disposition disposition,
        List<Measure> measures,
        List<Feedback> feedback,
        @Nullable Letter letter,
        @Nullable UUID revises,
        Instant at)
        implements CaseEvent {

    record Disposition(String type, @Nullable Integer probationMonths, List<String> conditions) {}

    record Measure(
            UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable UUID personId,
            LocalDate startBy,
            @Nullable Boolean goesOn) {}

    record Feedback(UUID feedbackId, String to, OrganisationId organisation, LocalDate by) {}

    record Letter(
            UUID letterId,
            UUID personId,
            String language,
            String text,
            @Nullable String translationOf,
            Content.@Nullable Translator translatedBy) {}

    @Override
    public CaseFile applyTo(CaseFile file) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(
                new Label(Item.open(decisionId, organisation, Category.LEGAL), Kind.DECISION, at),
                new Content.Decision(
                        motivation,
                        disposition.type(),
                        disposition.probationMonths(),
                        disposition.conditions(),
                        null)));
        measures.forEach(measure -> parts.add(part(measure)));
        feedback.forEach(duty -> parts.add(Part.of(
                label(duty.feedbackId(), Kind.FEEDBACK),
                new Content.Feedback(duty.to(), duty.organisation(), duty.by()))));
        if (letter != null) {
            parts.add(part(letter, file.shell().seats()));
        }
        return revises == null
                ? file.with(file.shell().in(Phase.DECIDED)).with(parts)
                : file.change(revises, this::replaced).with(parts);
    }

    private Part replaced(Part earlier) {
        return earlier.content().open() instanceof Content.Decision decision
                ? Part.of(earlier.label(), decision.replacedBy(decisionId))
                : earlier;
    }

    @Override
    public UUID thing() {
        return decisionId;
    }

    @Override
    public OrganisationId by(OrganisationId contributor) {
        return organisation;
    }

    private Part part(Measure measure) {
        var id = Boolean.TRUE.equals(measure.goesOn())
                ? Part.idOf(decisionId, measure.measureId().toString())
                : measure.measureId();
        var label = label(id, Kind.MEASURE);
        var person = measure.personId();
        return Part.of(
                person == null ? label : label.about(Set.of(person)),
                new Content.Measure(
                        measure.measureId(), measure.description(), measure.organisation(), person, measure.startBy()));
    }

    private Part part(Letter told, List<Seat> seats) {
        var item = Item.open(told.letterId(), organisation, Category.LEGAL).meantFor(readers(seats));
        var label = new Label(item, Kind.LETTER, at).within(decisionId).about(Set.of(told.personId()));
        return Part.of(
                label,
                new Content.Letter(
                        told.personId(), told.language(), told.text(), told.translationOf(), told.translatedBy()));
    }

    /** The prosecution at the table and the organisations that the decision names. */
    private Audience readers(List<Seat> seats) {
        var readers = new HashSet<OrganisationId>();
        seats.stream()
                .filter(seat -> seat.kind() == OrganisationKind.PUBLIC_PROSECUTION)
                .forEach(seat -> readers.add(seat.organisation()));
        measures.forEach(measure -> readers.add(measure.organisation()));
        feedback.forEach(duty -> readers.add(duty.organisation()));
        return Audience.of(readers);
    }

    private Label label(UUID id, Kind kind) {
        return new Label(Item.open(id, organisation, Category.LEGAL), kind, at).within(decisionId);
    }
}
