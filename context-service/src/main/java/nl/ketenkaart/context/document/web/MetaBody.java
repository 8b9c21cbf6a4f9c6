package nl.ketenkaart.context.document.web;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.document.Meta;
import nl.ketenkaart.context.terms.Audience;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.Terms;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is sent about a document.
 *
 * @param kind null: FACT
 * @param audience the text {@code TABLE}, or organisations
 */
record MetaBody(
        String title,
        List<PersonId> personIds,
        Category category,
        @Nullable Kind kind,
        @Nullable Necessity necessity,
        JsonNode audience,
        Handling handling,
        @Nullable PersonId consentOf,
        @Nullable LocalDate validUntil) {

    Meta toMeta() {
        var terms = new Terms(personIds, category, necessity, audienceOf(), handling, consentOf, validUntil);
        return new Meta(title, kind == null ? Kind.FACT : kind, terms);
    }

    private Audience audienceOf() {
        return audience.isArray()
                ? Audience.of(audience.valueStream()
                        .map(organisation -> new OrganisationId(organisation.asString()))
                        .toList())
                : Audience.TABLE;
    }
}
