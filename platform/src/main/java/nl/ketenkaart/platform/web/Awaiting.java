package nl.ketenkaart.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.store.AppliedPositions;
import org.springframework.http.HttpStatus;

/** Waits until the service has taken in what a request builds on, at most two seconds. */
public final class Awaiting {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(5);
    private final List<AppliedPositions> applied;

    Awaiting(List<AppliedPositions> applied) {
        this.applied = applied;
    }

    /**
     * @throws ProblemException 503 when it is not there in time
     */
    public void await(List<Position> positions) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var position : positions) {
            for (var here : applied) {
                while (here.covers(position) && !here.hasApplied(position)) {
                    if (System.nanoTime() > deadline) {
                        throw new ProblemException(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "What you wrote before is still on its way; try again.");
                    }
                    LockSupport.parkNanos(STEP.toNanos());
                }
            }
        }
    }
}
