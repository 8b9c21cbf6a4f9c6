package nl.ketenkaart.context.informationrequest;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Necessity;

/**
 * What is asked.
 *
 * @param personIds whom it is about
 * @param text in the asker's words
 * @param necessity without which nothing is asked; the purpose for which the answer may be read
 * @param by the day by which the answer is owed, in the Netherlands
 */
public record Question(List<PersonId> personIds, Category category, String text, Necessity necessity, LocalDate by) {
    public Question {
        personIds = List.copyOf(personIds);
    }
}
