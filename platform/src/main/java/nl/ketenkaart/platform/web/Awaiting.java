package nl.ketenkaart.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.store.AppliedPositions;
import org.springframework.http.HttpStatus;

/**
 * Waits until the service has taken in what a request builds on, at most two seconds. Of what was erased nothing is waited for: it
 * is not taken in any more.
 */
public final class Awaiting {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(5);
    private final List<AppliedPositions> applied;
    private final Predicate<UUID> erased;

    /** @param erased whether a scope was; asked only of what is still on its way */
    Awaiting(List<AppliedPositions> applied, Predicate<UUID> erased) {
        this.applied = applied;
        this.erased = erased;
    }

    /**
     * @throws ProblemException 503 when it is not there in time
     */
    public void await(List<Position> positions) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var position : positions) {
            for (var here : applied) {
                if (isOnItsWay(position, here) && !erased.test(position.key())) {
                    await(position, here, deadline);
                }
            }
        }
    }

    private static boolean isOnItsWay(Position position, AppliedPositions here) {
        return here.covers(position) && !here.hasApplied(position);
    }

    private static void await(Position position, AppliedPositions here, long deadline) {
        while (isOnItsWay(position, here)) {
            if (System.nanoTime() > deadline) {
                throw new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "What you wrote before is still on its way; try again.");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
