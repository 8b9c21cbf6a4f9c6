package nl.ketenkaart.privacy.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.casefile.Content.Source;
import nl.ketenkaart.privacy.intake.ContributionEvents.ContributionRecorded;
import nl.ketenkaart.privacy.intake.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that somebody considers to make.
 *
 * @param audience null: the whole table
 * @param necessity null: a draft
 */
public record Proposal(
        Words words,
        List<UUID> personIds,
        String category,
        @Nullable Necessity necessity,
        @Nullable List<OrganisationId> audience,
        String handling,
        @Nullable UUID consentOf,
        @Nullable LocalDate validUntil) {

    /** What it says. */
    public record Words(
            String kind,
            String statement,
            List<Datum> attributes,
            Source source,
            @Nullable String reliability,
            @Nullable LocalDate asOf,
            @Nullable UUID answers) {
        public Words {
            attributes = List.copyOf(attributes);
        }
    }

    public record Datum(String name, String value, String category) {}

    public Proposal {
        personIds = List.copyOf(personIds);
        audience = audience == null ? null : List.copyOf(audience);
    }

    /** That it was made: what the file would take in. */
    ContributionRecorded made(UUID id, UUID caseId, OrganisationId owner, Instant at) {
        return new ContributionRecorded(
                id,
                caseId,
                owner,
                Set.copyOf(personIds),
                category,
                words.kind(),
                words.statement(),
                words.attributes().stream()
                        .map(datum -> new ContributionRecorded.Attribute(datum.name(), datum.value(), datum.category()))
                        .toList(),
                words.source(),
                necessity,
                words.reliability(),
                words.asOf(),
                new Sharing.Audience(audience == null, audience),
                handling,
                consentOf,
                validUntil,
                words.answers(),
                1,
                at);
    }
}
