package nl.ketenkaart.cases.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, and why: the best mix of punishment and care, with who has to do what.
 *
 * @param letter to the person it is about, in a language that person reads
 */
public record Ruling(
        String motivation,
        Disposition disposition,
        List<Measure> measures,
        List<Feedback> feedback,
        @Nullable Letter letter) {
    public Ruling {
        measures = List.copyOf(measures);
        feedback = List.copyOf(feedback);
    }

    /**
     * What becomes of the prosecution.
     *
     * @param probationMonths only with a conditional dismissal
     */
    public record Disposition(Type type, @Nullable Integer probationMonths, List<String> conditions) {
        public Disposition {
            conditions = List.copyOf(conditions);
        }
    }

    /** The ways in which a case can be disposed of. */
    public enum Type {
        SUMMONS,
        PENAL_ORDER,
        CONDITIONAL_DISMISSAL,
        DISMISSAL,
        HALT_REFERRAL,
        NO_FURTHER_ACTION
    }

    /** The measure with this id, if it is one of this ruling. */
    public Optional<Measure> measure(UUID measureId) {
        return measures.stream()
                .filter(measure -> measure.measureId().equals(measureId))
                .findFirst();
    }

    /**
     * Something that is set in motion.
     *
     * @param goesOn true where a revised decision had it already, under this id; null: it is new
     * @param organisation which owes the answer to "has it started?"
     * @param startBy the last day on which it starts in time, in the Netherlands
     */
    public record Measure(
            UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable PersonId personId,
            LocalDate startBy,
            @Nullable Boolean goesOn) {

        /** Whether it asks the same of the same. */
        public boolean sameAs(Measure other) {
            return description.equals(other.description)
                    && organisation.equals(other.organisation)
                    && Objects.equals(personId, other.personId)
                    && startBy.equals(other.startBy);
        }
    }

    /** Who is told how it ended, by which organisation, and by what day. */
    public record Feedback(UUID feedbackId, Recipient to, OrganisationId organisation, LocalDate by) {}

    /** Who can be told. */
    public enum Recipient {
        REPORTER,
        VICTIM,
        SUSPECT,
        CHILD,
        PARENT,
        PROFESSIONAL,
        OTHER
    }

    /**
     * The letter to somebody.
     *
     * @param language BCP 47
     * @param translationOf the Dutch text that it renders; null: it is in Dutch itself
     * @param translatedBy null: it is in Dutch itself
     */
    public record Letter(
            UUID letterId,
            PersonId personId,
            String language,
            String text,
            @Nullable String translationOf,
            @Nullable Translator translatedBy) {}

    /**
     * Who answers for a translation; what a machine translated and nobody checked is none.
     *
     * @param name of the person or the office
     */
    public record Translator(Capacity capacity, String name) {

        /** As what. */
        public enum Capacity {
            SWORN_TRANSLATOR,
            STAFF,
            CHECKED_A_MACHINE
        }
    }
}
