package nl.ketenkaart.context.contribution.web;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.Statement;
import nl.ketenkaart.context.contribution.Statement.Attribute;
import nl.ketenkaart.context.contribution.Statement.Reliability;
import nl.ketenkaart.context.contribution.Statement.Source;
import nl.ketenkaart.context.terms.Audience;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.context.terms.Terms;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contribution as it is sent.
 *
 * @param audience the text {@code TABLE}, or organisations
 */
record ContributionBody(
        List<PersonId> personIds,
        Category category,
        Kind kind,
        String statement,
        @Nullable List<Attribute> attributes,
        Source source,
        @Nullable Necessity necessity,
        @Nullable Reliability reliability,
        @Nullable LocalDate asOf,
        JsonNode audience,
        Handling handling,
        @Nullable PersonId consentOf,
        @Nullable LocalDate validUntil,
        @Nullable RequestId answers) {

    Statement toStatement() {
        var terms = new Terms(personIds, category, necessity, audienceOf(), handling, consentOf, validUntil);
        var named = attributes == null ? List.<Attribute>of() : attributes;
        return new Statement(terms, kind, statement, named, source, reliability, asOf, answers);
    }

    private Audience audienceOf() {
        return audience.isArray()
                ? Audience.of(audience.valueStream()
                        .map(organisation -> new OrganisationId(organisation.asString()))
                        .toList())
                : Audience.TABLE;
    }
}
