package nl.ketenkaart.context.informationrequest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.informationrequest.Addressee;
import nl.ketenkaart.context.informationrequest.Inquiry;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request as it is sent.
 *
 * @param to an organisation, or {@code {kind, personId}}
 * @param by null: by the urgency of the case
 * @param evenIfKnown whether it is sent although its answer may stand on the asker's card
 */
record RequestBody(
        JsonNode to,
        List<PersonId> personIds,
        Category category,
        String question,
        String why,
        String influence,
        @Nullable LocalDate by,
        @Nullable Boolean evenIfKnown) {

    Addressee addressee() {
        return to.isObject()
                ? new Addressee.OfPerson(
                        to.path("kind").asString(),
                        new PersonId(UUID.fromString(to.path("personId").asString())))
                : new Addressee.Named(new OrganisationId(to.asString()));
    }

    Inquiry toInquiry() {
        var even = Boolean.TRUE.equals(evenIfKnown);
        return new Inquiry(personIds, category, question, new Necessity(why, influence), by, even);
    }
}
