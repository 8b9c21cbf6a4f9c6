package nl.ketenkaart.notifications.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Standing;
import nl.ketenkaart.platform.identity.Caller;

/**
 * Reads on in the caller's own inbox. Whether the caller may be told is asked for each entry, now: what it may not be told is
 * passed over, and the place where it goes on afterwards does not tell that there was anything.
 *
 * <p>News may overtake the seat that it rests on, since they come by different topics. So an entry of a case where no seat was
 * ever seen holds back what comes after it for a while; otherwise a reader would go past it for good.
 */
public final class ReadInboxHandler {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Inboxes inboxes;
    private final CaseTables tables;
    private final Clock clock;

    public ReadInboxHandler(Inboxes inboxes, CaseTables tables, Clock clock) {
        this.inboxes = inboxes;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param from the number to go on from, 0 for the beginning
     * @param limit how many at most, from 1
     */
    public record ReadInbox(Caller caller, long from, int limit) {}

    /**
     * @param next the number to go on from
     */
    public record News(List<Notification> notifications, long next) {}

    public News handle(ReadInbox query) {
        return new Reading(query, clock.instant()).news();
    }

    private final class Reading {
        private final ReadInbox query;
        private final Instant now;
        private final Map<CaseId, Standing> standings = new HashMap<>();
        private final List<Notification> told = new ArrayList<>();
        private long next;

        Reading(ReadInbox query, Instant now) {
            this.query = query;
            this.now = now;
            this.next = query.from();
        }

        News news() {
            var number = query.from();
            var entries = inboxes.from(query.caller().organisation(), number);
            while (!entries.isEmpty() && takesAll(entries, number)) {
                number += entries.size();
                entries = inboxes.from(query.caller().organisation(), number);
            }
            return new News(List.copyOf(told), next);
        }

        /** Whether to go on after these. */
        private boolean takesAll(List<Notification> entries, long first) {
            var number = first;
            for (var entry : entries) {
                number++;
                var standing = standings.computeIfAbsent(
                        entry.caseId(), caseId -> tables.standing(query.caller(), caseId, now));
                if (standing == Standing.UNKNOWN && now.isBefore(entry.arrived().plus(PATIENCE))) {
                    return false;
                }
                if (standing == Standing.SEATED) {
                    told.add(entry);
                    next = number;
                }
                if (told.size() == query.limit()) {
                    return false;
                }
            }
            return true;
        }
    }
}
