package nl.ketenkaart.cases.deliberation;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What an organisation worries about in a case ({@code buikpijn}); the last of each organisation counts. */
public record Concern(ConcernId concernId, OrganisationId organisation, Words words, Instant at) {

    /**
     * A concern in words.
     *
     * @param level from 0, nothing left, to 3
     * @param facts what is known
     * @param feeling what is not known, and does not let go
     * @param question what the table must find out
     * @param wouldLessen what would make it less
     */
    public record Words(
            int level,
            String facts,
            String feeling,
            @Nullable String question,
            @Nullable String wouldLessen) {}
}
