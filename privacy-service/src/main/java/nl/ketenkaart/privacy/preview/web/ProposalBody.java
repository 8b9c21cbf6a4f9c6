package nl.ketenkaart.privacy.preview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.casefile.Content.Source;
import nl.ketenkaart.privacy.preview.Proposal;
import nl.ketenkaart.privacy.preview.Proposal.Datum;
import nl.ketenkaart.privacy.preview.Proposal.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contribution as context-service would be sent it, by the same contract. What cannot be read is missing; the rest is checked
 * all the same.
 *
 * @param audience the text {@code TABLE}, or organisations
 */
record ProposalBody(
        @Nullable List<@Nullable UUID> personIds,
        @Nullable String category,
        @Nullable String kind,
        @Nullable String statement,
        @Nullable List<@Nullable Part> attributes,
        @Nullable From source,
        @Nullable Need necessity,
        @Nullable String reliability,
        @Nullable LocalDate asOf,
        @Nullable JsonNode audience,
        @Nullable String handling,
        @Nullable UUID consentOf,
        @Nullable LocalDate validUntil,
        @Nullable UUID answers) {
    private static final String SOMETHING = "-";
    private static final UUID SOMEBODY = new UUID(0, 0);

    record From(
            @Nullable String system,
            @Nullable Boolean spokenInPerson,
            @Nullable LocalDate on) {
        Source source() {
            return new Source(system, Boolean.TRUE.equals(spokenInPerson), or(on, LocalDate.EPOCH));
        }
    }

    record Need(@Nullable String why, @Nullable String influence) {
        Necessity necessity() {
            return new Necessity(or(why, SOMETHING), or(influence, SOMETHING));
        }
    }

    record Part(
            @Nullable String name,
            @Nullable String value,
            @Nullable String category) {
        Datum datum() {
            return new Datum(or(name, SOMETHING), or(value, SOMETHING), or(category, SOMETHING));
        }
    }

    /** With anything in the place of what is missing: of that nothing is said but that it is missing. */
    Proposal proposal() {
        return new Proposal(
                words(),
                persons(),
                or(category, SOMETHING),
                necessity == null ? null : necessity.necessity(),
                audienceOf(),
                or(handling, SOMETHING),
                consentOf,
                validUntil);
    }

    private Words words() {
        return new Words(
                or(kind, SOMETHING),
                or(statement, SOMETHING),
                data(),
                or(source, new From(null, null, null)).source(),
                reliability,
                asOf,
                answers);
    }

    private @Nullable List<OrganisationId> audienceOf() {
        return audience != null && audience.isArray()
                ? audience.valueStream()
                        .map(organisation -> new OrganisationId(organisation.asString()))
                        .toList()
                : null;
    }

    private List<UUID> persons() {
        return personIds == null
                ? List.of()
                : personIds.stream().map(id -> or(id, SOMEBODY)).toList();
    }

    private List<Datum> data() {
        var all = new ArrayList<Datum>();
        for (var part : attributes == null ? List.<@Nullable Part>of() : attributes) {
            if (part != null) {
                all.add(part.datum());
            }
        }
        return all;
    }

    private static <T> T or(@Nullable T there, T otherwise) {
        return there == null ? otherwise : there;
    }
}
