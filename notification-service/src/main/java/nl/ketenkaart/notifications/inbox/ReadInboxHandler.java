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
import org.jspecify.annotations.Nullable;

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
    public record ReadInbox(Caller caller, long from, int limit, Wanted wanted) {}

    /**
     * @param next the number to go on from
     */
    public record News(List<Notification> notifications, long next) {}

    public News handle(ReadInbox query) {
        var reading = new Reading(query, clock.instant());
        reading.read();
        return new News(List.copyOf(reading.told), reading.next);
    }

    /**
     * One step of somebody who reads on by itself: a stream, a webhook, a mail.
     *
     * @param told the first that may be told at this instant; null: nothing
     * @param number where to go on afterwards, past what was passed over; tells what was there, so it is never given out
     */
    public record Step(@Nullable Notification told, long number) {}

    /** Whether it may be told is asked now: so each attempt to tell takes a step of its own from the same place. */
    public Step step(Caller caller, long from, Wanted wanted) {
        var reading = new Reading(new ReadInbox(caller, from, 1, wanted), clock.instant());
        reading.read();
        return new Step(reading.told.isEmpty() ? null : reading.told.getFirst(), reading.passed);
    }

    private final class Reading {
        private final ReadInbox query;
        private final Instant now;
        private final Map<CaseId, Standing> standings = new HashMap<>();
        private final List<Notification> told = new ArrayList<>();
        private long next;
        private long passed;

        Reading(ReadInbox query, Instant now) {
            this.query = query;
            this.now = now;
            this.next = query.from();
            this.passed = query.from();
        }

        void read() {
            var number = query.from();
            var entries = inboxes.from(query.caller().organisation(), number);
            while (!entries.isEmpty() && takesAll(entries, number)) {
                number += entries.size();
                entries = inboxes.from(query.caller().organisation(), number);
            }
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
                passed = number;
                if (standing == Standing.SEATED) {
                    tell(entry, number);
                }
                if (told.size() == query.limit()) {
                    return false;
                }
            }
            return true;
        }

        /** What the reader does not want it may yet be known to have gone past, since it might have been told it. */
        private void tell(Notification entry, long number) {
            next = number;
            if (query.wanted().covers(entry)) {
                told.add(entry);
            }
        }
    }
}
