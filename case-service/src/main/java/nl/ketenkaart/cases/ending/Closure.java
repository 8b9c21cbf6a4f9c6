package nl.ketenkaart.cases.ending;

import java.time.Instant;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** That a case was closed, or handed over to somebody outside. */
public record Closure(ClosureId closureId, OrganisationId organisation, Words words, Instant at) {

    /**
     * A closure in words.
     *
     * @param remainingConcern what somebody at the table still worries about; null: nobody does
     * @param handedOverTo who goes on with it, by name; null: nobody
     */
    public record Words(
            String reason,
            @Nullable String remainingConcern,
            @Nullable String handedOverTo) {

        /** The phase that it leads to. */
        public Phase phase() {
            return handedOverTo == null ? Phase.CLOSED : Phase.HANDED_OVER;
        }
    }
}
