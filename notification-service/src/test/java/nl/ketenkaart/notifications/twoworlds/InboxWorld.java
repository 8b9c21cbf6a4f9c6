package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpFixture;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What Halt is told and owes in the case where it sits, and, hidden from it, what it was told and owed in cases that it left or
 * is kept out of, and what others are told and owe. Two worlds of one seed differ in what is hidden alone.
 */
final class InboxWorld {
    private static final CaseId LEFT = new CaseId(id("left"));
    private static final CaseId KEPT_OUT = new CaseId(id("kept out"));
    private static final CaseId PERSON_KEPT_OUT = new CaseId(id("person kept out"));
    /** Where Halt's seat ends soon. */
    private static final CaseId LEAVING = new CaseId(id("leaving"));

    private static final List<CaseId> HIDDEN = List.of(LEFT, KEPT_OUT, PERSON_KEPT_OUT);
    private static final List<String> ABOUT = List.of("concern-voiced", "case-decided", "contribution-recorded");
    final MemoryInboxes inboxes = new MemoryInboxes();
    final MemoryFollowUps followUps = new MemoryFollowUps();
    final List<FollowUp> duties = new ArrayList<>();
    /** What comes in once that seat has ended. */
    final List<CardChanged> late = new ArrayList<>();

    /** What comes in after a mail, where a person is kept out. */
    final List<CardChanged> afterMail = new ArrayList<>();

    final Map<CaseId, CaseTable> tables = new HashMap<>();
    private final Random seen;
    private final Random hidden;

    InboxWorld(long seed, long hiddenSeed) {
        seen = new Random(seed);
        hidden = new Random(hiddenSeed);
        var full = tableOf(HALT, PROBATION, VICTIM_SUPPORT);
        tables.put(CASE, full);
        tables.put(LEFT, full.unseat(HALT, NOW.minusSeconds(60)));
        tables.put(KEPT_OUT, full.exclude(HALT, null));
        tables.put(PERSON_KEPT_OUT, full.exclude(null, JOOST_OF_HALT.subject()));
        tables.put(LEAVING, CaseTable.EMPTY.seat(new Seat(HALT, NOW.minusSeconds(60), NOW.plusSeconds(5))));
        for (var n = 0; n < 8; n++) {
            hiddenThings(n);
            seenThings(n);
        }
        hiddenThings(8);
        late(LEAVING, late);
        late(PERSON_KEPT_OUT, afterMail);
    }

    private void late(CaseId caseId, List<CardChanged> to) {
        for (var n = hidden.nextInt(4); n > 0; n--) {
            var about = ABOUT.get(hidden.nextInt(ABOUT.size()));
            var id = id("late " + caseId.value() + n);
            to.add(new CardChanged(caseId, HALT, about, id, id, NOW));
        }
    }

    private void seenThings(int n) {
        tell(HALT, CASE, "seen " + n, seen);
        owe(HALT, CASE, "seen " + n, seen);
    }

    private void hiddenThings(int n) {
        for (var more = hidden.nextInt(4); more > 0; more--) {
            var name = "hidden " + n + "." + more;
            if (hidden.nextBoolean()) {
                tell(HALT, HIDDEN.get(hidden.nextInt(3)), name, hidden);
                owe(HALT, HIDDEN.get(hidden.nextInt(3)), name, hidden);
            } else {
                tell(PROBATION, CASE, name, hidden);
                owe(PROBATION, CASE, name, hidden);
            }
        }
    }

    private void tell(OrganisationId whom, CaseId caseId, String name, Random random) {
        var about = ABOUT.get(random.nextInt(ABOUT.size()));
        var at = NOW.minusSeconds(1 + random.nextInt(1000));
        new NotifyHandler(inboxes, arriving(at)).handle(new CardChanged(caseId, whom, about, id(name), id(name), at));
    }

    private static Clock arriving(Instant at) {
        return Clock.fixed(at, java.time.ZoneOffset.UTC);
    }

    private void owe(OrganisationId owner, CaseId caseId, String name, Random random) {
        var duty = FollowUpFixture.aFollowUp(id(name)).ownedBy(owner).inCase(caseId);
        duty.due("2026-11-" + (10 + random.nextInt(20)));
        if (random.nextInt(3) == 0) {
            duty.reported(ReportOutcome.STARTED);
        }
        var built = concerning(duty.build(), name);
        duties.add(built);
        followUps.with(built);
    }

    /** What it concerns follows from its name, so that it is the same in both worlds. */
    private static FollowUp concerning(FollowUp duty, String name) {
        return new FollowUp(
                duty.id(), duty.caseId(), duty.owner(), duty.what(), id("of " + name), duty.due(), duty.report(), null);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
