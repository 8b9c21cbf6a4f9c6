package nl.ketenkaart.privacy.preview.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Holder;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.card.HoldingViews.OfContribution;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.preview.Preview;
import nl.ketenkaart.privacy.preview.Preview.Attribute;
import nl.ketenkaart.privacy.preview.Preview.When;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A preview as it is sent: of what would be shown the names of the fields, taken from the very answer that a card would be. */
final class PreviewAnswers {
    /** Of what is only proposed there is no id and no tag yet. */
    private static final Set<String> NOT_YET = Set.of("contributionId", "etag");

    private final JsonMapper mapper;

    PreviewAnswers(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .addMixIn(Contribution.class, AsOnTheCard.class)
                .addMixIn(Marker.class, AsOnTheCard.class)
                .build();
    }

    private interface AsOnTheCard {
        @JsonUnwrapped
        Holder holder();
    }

    record Answer(UUID caseId, Instant asOf, List<ForOrganisation> organisations) {}

    record ForOrganisation(OrganisationId organisation, OrganisationKind kind, List<View> views) {}

    record View(
            Purpose purpose, When when, Level visibility, Rule rule, List<String> fields, List<Attribute> attributes) {}

    Answer of(Preview preview) {
        var organisations = preview.organisations().stream()
                .map(one -> new ForOrganisation(
                        one.organisation(),
                        one.kind(),
                        one.views().stream().map(this::view).toList()))
                .toList();
        return new Answer(preview.caseId(), preview.asOf(), organisations);
    }

    private View view(Preview.View view) {
        return new View(
                view.purpose(), view.when(), view.visibility(), view.rule(), fields(view.shown()), view.attributes());
    }

    private List<String> fields(@Nullable OfContribution shown) {
        if (shown == null) {
            return List.of();
        }
        var names = new ArrayList<>(mapper.valueToTree(shown).propertyNames());
        names.removeAll(NOT_YET);
        return names;
    }
}
