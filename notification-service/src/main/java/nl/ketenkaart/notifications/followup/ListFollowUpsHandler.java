package nl.ketenkaart.notifications.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Standing;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What the caller's organisation owes or has answered, in the cases at whose table it sits now. */
public final class ListFollowUpsHandler {
    private final FollowUps followUps;
    private final CaseTables tables;
    private final Clock clock;

    public ListFollowUpsHandler(FollowUps followUps, CaseTables tables, Clock clock) {
        this.followUps = followUps;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param state OPEN: all that is not done, the overdue included; null: all
     * @param after where the last answer ended
     * @param limit how many at most, from 1
     */
    public record ListFollowUps(Caller caller, @Nullable State state, ListPlace after, int limit) {}

    /**
     * @param next where the rest begins; null when this is the end
     */
    public record Listed(List<FollowUp> followUps, @Nullable ListPlace next) {}

    public Listed handle(ListFollowUps query) {
        var now = clock.instant();
        var found = find(query, now);
        if (found.size() <= query.limit()) {
            return new Listed(found, null);
        }
        var page = found.subList(0, query.limit());
        return new Listed(page, ListPlace.of(page.getLast()));
    }

    /** One more than asked, so that it shows whether there is a rest. */
    private List<FollowUp> find(ListFollowUps query, Instant now) {
        Map<CaseId, CaseTable> known = new HashMap<>();
        try (var own = followUps.of(query.caller().organisation(), query.after(), wanted(query.state()))) {
            return own.filter(followUp -> query.state() != State.OVERDUE || followUp.state(now) == State.OVERDUE)
                    .filter(followUp -> {
                        var table = known.computeIfAbsent(followUp.caseId(), this::table);
                        return table.standing(query.caller(), now) == Standing.SEATED && !followUp.lapsed(table);
                    })
                    .limit(query.limit() + 1L)
                    .toList();
        }
    }

    private CaseTable table(CaseId caseId) {
        return tables.find(caseId).orElse(CaseTable.EMPTY);
    }

    private static Wanted wanted(@Nullable State state) {
        return switch (state) {
            case OPEN, OVERDUE -> Wanted.UNFINISHED;
            case DONE -> Wanted.DONE;
            case null -> Wanted.ALL;
        };
    }
}
