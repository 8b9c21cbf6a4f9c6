package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.casefile.Content.Source;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import org.jspecify.annotations.Nullable;

/** What an organisation contributes; each attribute is a part of its own, shared as the whole but in its own category. */
public final class ContributionEvents {
    private ContributionEvents() {}

    /** contribution-recorded.v1 and contribution-corrected.v1: how it is worded from now on. */
    public record ContributionRecorded(
            UUID contributionId,
            UUID caseId,
            OrganisationId organisation,
            Set<UUID> personIds,
            String category,
            String kind,
            String statement,
            @Nullable List<Attribute> attributes,
            Source source,
            @Nullable Necessity necessity,
            @Nullable String reliability,
            @Nullable LocalDate asOf,
            Sharing.Audience audience,
            String handling,
            @Nullable UUID consentOf,
            @Nullable LocalDate validUntil,
            @Nullable UUID answers,
            long revision,
            Instant at)
            implements CaseEvent {

        public record Attribute(String name, String value, String category) {}

        @Override
        public CaseFile applyTo(CaseFile file) {
            var before = file.known(contributionId);
            var parts = new ArrayList<Part>();
            parts.add(whole(before.map(part -> part.label().recordedAt()).orElse(at)));
            var named = attributes == null ? List.<Attribute>of() : attributes;
            for (var i = 0; i < named.size(); i++) {
                parts.add(attribute(i, named.get(i)));
            }
            var released = before.map(part -> part.label().item().released()).orElse(false);
            return file.without(part -> contributionId.equals(part.label().of()))
                    .with(released ? parts.stream().map(Part::released).toList() : parts);
        }

        private Part whole(Instant recordedAt) {
            var item = sharing().item(contributionId, category);
            return Part.of(
                    new Label(item, Kind.CONTRIBUTION, null, personIds, recordedAt, revision),
                    new Content.Contribution(kind, statement, source, necessity, reliability, asOf, answers));
        }

        private Part attribute(int place, Attribute attribute) {
            var item = sharing().item(Part.idOf(contributionId, "attribute " + place), attribute.category());
            return Part.of(
                    new Label(item, Kind.ATTRIBUTE, contributionId, personIds, at, revision),
                    new Content.Attribute(attribute.name(), attribute.value()));
        }

        private Sharing sharing() {
            return new Sharing(organisation, audience, handling, consentOf, necessity, validUntil);
        }

        @Override
        public UUID thing() {
            return contributionId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record ContributionWithdrawn(UUID contributionId, UUID caseId, OrganisationId organisation)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.change(contributionId, Part::withdrawn);
        }

        @Override
        public UUID thing() {
            return contributionId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record ContributionReleased(UUID contributionId, UUID caseId, OrganisationId by) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.change(contributionId, Part::released);
        }

        @Override
        public UUID thing() {
            return contributionId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }
}
