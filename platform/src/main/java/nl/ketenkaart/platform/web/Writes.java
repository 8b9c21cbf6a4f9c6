package nl.ketenkaart.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.answer.Once;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Takes a write in: waits for what it builds on, checks the body against the contract, does the work, once per
 * Idempotency-Key where it is a POST, and puts the answer into bytes.
 */
public final class Writes {
    private final Bodies bodies;
    private final Once once;
    private final Awaiting awaiting;
    private final EntityTags tags;

    Writes(Bodies bodies, Once once, Awaiting awaiting, EntityTags tags) {
        this.bodies = bodies;
        this.once = once;
        this.awaiting = awaiting;
        this.tags = tags;
    }

    /**
     * A POST. The work gets the id that is reserved for this key: what it makes bears it, so that a repeat after a crash
     * finds it there and changes nothing.
     *
     * @param check faults that the contract's schema cannot see; what was made under the id already has none any more
     */
    public <B> ResponseEntity<byte[]> post(
            Submission submission,
            Class<B> body,
            BiFunction<UUID, B, List<Fault>> check,
            BiFunction<UUID, B, Reply> work) {
        return post(submission, id -> work.apply(id, read(submission, body, id, check)));
    }

    /**
     * A POST of which every part that can be read is checked, also where another part cannot.
     *
     * @param partly how: a record like the body's in which everything may be missing, and what is wrong with one
     */
    public <B, D> ResponseEntity<byte[]> post(
            Submission submission, Class<B> body, Partly<D> partly, BiFunction<UUID, B, Reply> work) {
        return post(
                submission,
                id -> work.apply(id, bodies.read(submission, body, partly.check(id), keyFaults(submission))));
    }

    /**
     * What is wrong with a body that can be read in part.
     *
     * @param faults given the id that is reserved for what it makes
     */
    public record Partly<D>(Class<D> draft, BiFunction<UUID, D, List<Fault>> faults) {
        public Partly(Class<D> draft, Function<D, List<Fault>> faults) {
            this(draft, (id, read) -> faults.apply(read));
        }

        Bodies.Check<D> check(UUID id) {
            return new Bodies.Check<>(draft, read -> faults.apply(id, read), true);
        }
    }

    /** Without a key there is no effect: the body is read for its faults, which then leave together with the key's. */
    private ResponseEntity<byte[]> post(Submission submission, Function<UUID, Reply> work) {
        awaiting.await(submission.awaits());
        return keyFaults(submission).isEmpty()
                ? once(submission, keyOf(submission), submission.body(), work)
                : once.entity(submission.trace().during(() -> work.apply(UUID.randomUUID())));
    }

    private <B> B read(Submission submission, Class<B> body, UUID id, BiFunction<UUID, B, List<Fault>> check) {
        var whole = Bodies.Check.whole(body, (B read) -> check.apply(id, read));
        return bodies.read(submission, body, whole, keyFaults(submission));
    }

    /**
     * The same.
     *
     * @param check faults that no repeat has which the first one had not
     */
    public <B> ResponseEntity<byte[]> post(
            Submission submission, Class<B> body, Function<B, List<Fault>> check, BiFunction<UUID, B, Reply> work) {
        return post(submission, body, (id, read) -> check.apply(read), work);
    }

    public <B> ResponseEntity<byte[]> post(Submission submission, Class<B> body, BiFunction<UUID, B, Reply> work) {
        return post(submission, body, (id, none) -> List.of(), work);
    }

    /**
     * A POST whose body is not JSON and was read by the controller.
     *
     * @param content what makes a repeat the same request: a digest of all that was sent
     */
    public ResponseEntity<byte[]> postOnce(Submission submission, byte[] content, Function<UUID, Reply> work) {
        var key = keyOf(submission);
        awaiting.await(submission.awaits());
        return once(submission, key, content, work);
    }

    /** A PUT or PATCH. */
    public <B> ResponseEntity<byte[]> put(
            Submission submission, Class<B> body, Function<B, List<Fault>> check, Function<B, Reply> work) {
        awaiting.await(submission.awaits());
        var read = bodies.read(submission, body, Bodies.Check.whole(body, check), List.of());
        return once.entity(submission.trace().during(() -> work.apply(read)));
    }

    /** A PUT or PATCH of which every part that can be read is checked, or a POST that stores nothing and needs no key. */
    public <B, D> ResponseEntity<byte[]> put(
            Submission submission, Class<B> body, Partly<D> partly, Function<B, Reply> work) {
        awaiting.await(submission.awaits());
        var read = bodies.read(submission, body, partly.check(UUID.randomUUID()), List.of());
        return once.entity(submission.trace().during(() -> work.apply(read)));
    }

    public <B> ResponseEntity<byte[]> put(Submission submission, Class<B> body, Function<B, Reply> work) {
        return put(submission, body, none -> List.of(), work);
    }

    /** A DELETE, or a PUT without a body. */
    public ResponseEntity<byte[]> delete(Submission submission, Supplier<Reply> work) {
        awaiting.await(submission.awaits());
        return once.entity(submission.trace().during(work));
    }

    /** What {@code If-Match} demands of the thing at this path; without one the request ends with 428. */
    public Precondition precondition(Submission submission) {
        var demanded = submission.ifMatch();
        if (demanded == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED, "This is versioned: send If-Match with the ETag you acted on.");
        }
        return tags.demanded(submission.caller().organisation(), submission.path(), demanded);
    }

    /** The ETag for the caller of the thing at a path. */
    public String tag(Submission submission, String path, long revision) {
        return tags.ofRevision(submission.caller().organisation(), path, revision);
    }

    private ResponseEntity<byte[]> once(Submission submission, UUID key, byte[] content, Function<UUID, Reply> work) {
        var request = submission.method() + " " + submission.path() + "\n";
        var asked = new Once.Asked(submission.caller(), key, join(request.getBytes(StandardCharsets.UTF_8), content));
        return once.answer(asked, id -> submission.trace().during(() -> work.apply(id)));
    }

    private static byte[] join(byte[] a, byte[] b) {
        var joined = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static UUID keyOf(Submission submission) {
        return Bodies.uuid(submission.idempotencyKey())
                .orElseThrow(() -> ProblemException.faults(keyFaults(submission)));
    }

    private static List<Fault> keyFaults(Submission submission) {
        var key = submission.idempotencyKey();
        return Bodies.uuid(key).isPresent()
                ? List.of()
                : List.of(new Fault("header:Idempotency-Key", problemWith(key)));
    }

    private static String problemWith(@Nullable String key) {
        return key == null ? "is missing: every POST brings a UUID of its own" : "is not a UUID";
    }
}
