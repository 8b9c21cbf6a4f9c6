package nl.ketenkaart.cases.deciding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.deciding.DecideCase.Guest;
import nl.ketenkaart.cases.deciding.DecideCase.Resolution;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.cases.deliberation.Ruling.Disposition;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.deliberation.Ruling.Recipient;
import nl.ketenkaart.cases.deliberation.Ruling.Translator;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The body, as the contract has it. */
record DecisionBody(
        String motivation,
        Disposition disposition,
        List<Planned> measures,
        List<Owed> feedback,
        @Nullable Written letter,
        @Nullable DecisionId revises,
        @Nullable List<Guest> guests) {

    record Planned(
            @Nullable UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable PersonId personId,
            LocalDate startBy) {
        Measure measure() {
            return measureId == null
                    ? new Measure(UUID.randomUUID(), description, organisation, personId, startBy, null)
                    : new Measure(measureId, description, organisation, personId, startBy, true);
        }
    }

    record Owed(Recipient to, OrganisationId organisation, LocalDate by) {
        Feedback feedback() {
            return new Feedback(UUID.randomUUID(), to, organisation, by);
        }
    }

    record Written(
            PersonId personId,
            String language,
            String text,
            @Nullable String translationOf,
            @Nullable Translator translatedBy) {
        Letter letter() {
            return new Letter(UUID.randomUUID(), personId, language, text, translationOf, translatedBy);
        }
    }

    Resolution resolution() {
        return new Resolution(ruling(), revises, guests == null ? List.of() : guests);
    }

    private Ruling ruling() {
        return new Ruling(
                motivation,
                disposition,
                measures.stream().map(Planned::measure).toList(),
                feedback.stream().map(Owed::feedback).toList(),
                letter == null ? null : letter.letter());
    }
}
