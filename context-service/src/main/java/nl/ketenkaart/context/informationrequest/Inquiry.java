package nl.ketenkaart.context.informationrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.Netherlands;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody wants to put it.
 *
 * @param by the day by which the answer is wanted; null: by the urgency of the case
 * @param evenIfKnown whether it is to be put although the answer may stand on the asker's card
 */
public record Inquiry(
        List<PersonId> personIds,
        Category category,
        String text,
        Necessity necessity,
        @Nullable LocalDate by,
        boolean evenIfKnown) {
    public Inquiry {
        personIds = List.copyOf(personIds);
    }

    /**
     * By which day the answer is owed: the day named, or the last day of the term that case-service counted by the urgency; empty
     * where none is named and that is over, or was never told.
     */
    Optional<LocalDate> due(Moment moment) {
        return by == null ? term(moment) : Optional.of(by);
    }

    private static Optional<LocalDate> term(Moment moment) {
        return Optional.ofNullable(moment.table().answersBy())
                .map(end -> Netherlands.dayOf(end.minusNanos(1)))
                .filter(day -> !day.isBefore(Netherlands.dayOf(moment.at())));
    }

    Question dueOn(LocalDate day) {
        return new Question(personIds, category, text, necessity, day);
    }
}
