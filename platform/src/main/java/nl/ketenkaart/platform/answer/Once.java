package nl.ketenkaart.platform.answer;

import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.answer.AnswerStore.Reservation;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * One effect and one answer per Idempotency-Key and caller. The key first reserves an id; the work makes its thing under that
 * id; then the answer is kept. Killed anywhere in between, the repeat runs the work again with the same id, which finds its
 * thing made. A refusal keeps nothing, so that the caller may mend the request under the same key: once every attempt at it was
 * refused, for one that is still at work, or died at it, may have had its effect.
 */
public final class Once {
    private final AnswerStore store;
    private final Answers answers;

    Once(AnswerStore store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

    /**
     * A request by a key.
     *
     * @param content method, path and body: what must be the same in a repeat
     */
    public record Asked(Caller caller, UUID key, byte[] content) {}

    public ResponseEntity<byte[]> answer(Asked asked, Function<UUID, Reply> work) {
        if (Rehearsal.isOn()) {
            return tried(asked, work);
        }
        var found = store.reserve(asked);
        if (!found.sameRequest()) {
            store.release(found.reservation());
            throw otherRequest();
        }
        var earlier = found.answer();
        if (earlier.isPresent()) {
            store.release(found.reservation());
            return Answers.entity(earlier.get());
        }
        return Answers.entity(made(found.reservation(), work).answer());
    }

    private static ProblemException otherRequest() {
        return new ProblemException(
                HttpStatus.CONFLICT, "This Idempotency-Key was used for another request; take a new one.");
    }

    /** What the answer would be, with this key as it is now; neither is kept. */
    private ResponseEntity<byte[]> tried(Asked asked, Function<UUID, Reply> work) {
        var found = store.look(asked);
        if (!found.sameRequest()) {
            throw otherRequest();
        }
        return Answers.tried(found.answer()
                .orElseGet(
                        () -> answers.put(work.apply(found.reservation().id())).answer()));
    }

    private Answers.Put made(Reservation reservation, Function<UUID, Reply> work) {
        try {
            var made = answers.put(work.apply(reservation.id()));
            if (made.reply().succeeded()) {
                store.keep(reservation, made);
            } else {
                store.release(reservation);
            }
            return made;
        } catch (ProblemException refused) {
            store.release(reservation);
            throw refused;
        }
    }

    /** The answer to a write that may be repeated as it is. */
    public ResponseEntity<byte[]> entity(Reply reply) {
        var answer = answers.put(reply).answer();
        return Rehearsal.isOn() ? Answers.tried(answer) : Answers.entity(answer);
    }
}
