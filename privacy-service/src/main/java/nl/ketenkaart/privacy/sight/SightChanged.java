package nl.ketenkaart.privacy.sight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.notice.Telling;

/**
 * An organisation sees contributions of others that it did not see, or no longer those that it saw: which, and nothing of what
 * they say. For the services alone; no partner is told of it.
 *
 * @param organisation who sees
 * @param gained those that it sees from now on, or sees in another wording
 * @param lost those that it sees no more
 * @param number of several for one cause, from 1
 */
public record SightChanged(
        UUID caseId,
        OrganisationId organisation,
        List<Sight> gained,
        List<UUID> lost,
        int number,
        UUID causedBy,
        Instant at)
        implements Telling {

    public SightChanged {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /**
     * A contribution that is seen.
     *
     * @param owner whose it is
     * @param personIds whom it is about
     * @param revision in which wording
     */
    public record Sight(
            UUID contributionId, OrganisationId owner, String category, List<UUID> personIds, long revision) {
        public Sight {
            personIds = List.copyOf(personIds);
        }
    }

    @Override
    public String part() {
        return "sight|" + number;
    }
}
