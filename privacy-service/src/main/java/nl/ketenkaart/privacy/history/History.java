package nl.ketenkaart.privacy.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * The earlier wordings of one contribution, newest first, as its owner reads them.
 *
 * @param next the revision of the last one shown, where there are more before it
 */
public record History(
        UUID caseId,
        UUID contributionId,
        List<Wording> items,
        @Nullable Long next) {

    /** @param until when another wording took its place */
    public record Wording(long revision, Instant until, Contribution contribution) {}
}
