package nl.ketenkaart.cases.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** That a case was closed, or handed over to somebody outside. */
public record Closure(ClosureId closureId, OrganisationId organisation, Words words, Instant at) {

    /**
     * Something that is still owed, and who does it from now on.
     *
     * @param concerning the measure, the feedback or whatever it is about
     * @param to by name
     */
    public record Handed(UUID concerning, String to) {}

    /**
     * A closure in words.
     *
     * @param remainingConcern what somebody at the table still worries about; null: nobody does
     * @param handedOverTo who goes on with it, by name, and with all that is owed; null: nobody
     * @param duties what is still owed and who does it from now on; null: nothing
     */
    public record Words(
            String reason,
            @Nullable String remainingConcern,
            @Nullable String handedOverTo,
            @Nullable List<Handed> duties) {
        /** Of a case of which nothing is owed. */
        public Words(String reason, @Nullable String remainingConcern, @Nullable String handedOverTo) {
            this(reason, remainingConcern, handedOverTo, null);
        }

        /** The phase that it leads to. */
        public Phase phase() {
            return handedOverTo == null ? Phase.CLOSED : Phase.HANDED_OVER;
        }
    }
}
