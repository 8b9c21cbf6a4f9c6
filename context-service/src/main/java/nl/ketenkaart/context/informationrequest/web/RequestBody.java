package nl.ketenkaart.context.informationrequest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.informationrequest.Addressee;
import nl.ketenkaart.context.informationrequest.Question;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.platform.identity.OrganisationId;
import tools.jackson.databind.JsonNode;

/**
 * A request as it is sent.
 *
 * @param to an organisation, or {@code {kind, personId}}
 */
record RequestBody(
        JsonNode to,
        List<PersonId> personIds,
        Category category,
        String question,
        String why,
        String influence,
        LocalDate by) {

    Addressee addressee() {
        return to.isObject()
                ? new Addressee.OfPerson(
                        to.path("kind").asString(),
                        new PersonId(UUID.fromString(to.path("personId").asString())))
                : new Addressee.Named(new OrganisationId(to.asString()));
    }

    Question toQuestion() {
        return new Question(personIds, category, question, new Necessity(why, influence), by);
    }
}
