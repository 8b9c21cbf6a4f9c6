package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import org.jspecify.annotations.Nullable;

/** What organisations hold and share, as one viewer sees it on a card. */
public final class HoldingViews {
    private HoldingViews() {}

    /** A contribution in full, or the mark of one. */
    public sealed interface OfContribution {}

    /** A document in full, or the mark of one. */
    public sealed interface OfDocument {}

    /** That an organisation holds something; nothing else. */
    public record Marker(Holder holder, LocalDate recordedAt) implements OfContribution, OfDocument {}

    /** Who holds what, and how much of it is shown. */
    public record Holder(OrganisationId organisation, Category category, Level visibility) {}

    /** @param own for its owner only */
    public record Contribution(
            UUID contributionId,
            Holder holder,
            String kind,
            List<UUID> personIds,
            String statement,
            List<Attribute> attributes,
            Source source,
            @Nullable Necessity necessity,
            @Nullable String reliability,
            @Nullable LocalDate asOf,
            @Nullable UUID answers,
            Instant recordedAt,
            @Nullable String etag,
            @Nullable Own own)
            implements OfContribution {

        /** As it reads where it cannot be changed. */
        public Contribution withoutTag() {
            return new Contribution(
                    contributionId,
                    holder,
                    kind,
                    personIds,
                    statement,
                    attributes,
                    source,
                    necessity,
                    reliability,
                    asOf,
                    answers,
                    recordedAt,
                    null,
                    own);
        }
    }

    public record Attribute(String name, String value, Category category) {}

    public record Source(@Nullable String system, boolean spokenInPerson, LocalDate on) {}

    public record Necessity(String why, String influence) {}

    /**
     * How the owner shares it.
     *
     * @param audience null: the whole table
     */
    public record Own(
            @Nullable List<OrganisationId> audience,
            Handling handling,
            boolean released,
            boolean draft,
            boolean withdrawn,
            @Nullable UUID consentOf,
            @Nullable Instant validUntil) {}

    /** @param etag for its owner only, as own: with it the document is withdrawn */
    public record Document(
            UUID documentId,
            Holder holder,
            String title,
            String kind,
            List<UUID> personIds,
            String mediaType,
            long size,
            @Nullable String sha256,
            @Nullable Necessity necessity,
            Instant recordedAt,
            @Nullable String etag,
            @Nullable Own own)
            implements OfDocument {}

    public record InformationRequest(
            UUID requestId,
            @Nullable OrganisationId organisation,
            @Nullable OrganisationId to,
            List<UUID> personIds,
            Category category,
            @Nullable String question,
            @Nullable Necessity necessity,
            @Nullable LocalDate by,
            @Nullable Instant askedAt,
            @Nullable Answer answer) {}

    public record Answer(
            OrganisationId organisation,
            String kind,
            @Nullable String ground,
            List<UUID> contributionIds,
            Instant at) {}
}
