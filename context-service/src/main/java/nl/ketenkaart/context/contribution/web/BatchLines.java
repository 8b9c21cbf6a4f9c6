package nl.ketenkaart.context.contribution.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.RecordContributionHandler;
import nl.ketenkaart.context.contribution.RecordContributionHandler.RecordContribution;
import nl.ketenkaart.context.contribution.web.NdJson.Line;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does the lines of a batch, each as a request of its own would be: by the key of the request and its own, once. */
@Component
final class BatchLines {
    private static final Logger LOG = LoggerFactory.getLogger(BatchLines.class);
    private static final int LONGEST = 256 * 1024;
    private final Writes writes;
    private final RecordContributionHandler recording;
    private final JsonMapper mapper;

    BatchLines(Writes writes, RecordContributionHandler recording, JsonMapper mapper) {
        this.writes = writes;
        this.recording = recording;
        this.mapper = mapper;
    }

    /** A line as it is sent. */
    record Body(String key, ContributionBody contribution) {}

    /** A line of which a part cannot be read. */
    private record Draft(@Nullable ContributionDraft contribution) {}

    private record Made(ContributionId contributionId) {}

    /** What became of a line. */
    private record Answer(
            int line,
            @Nullable String key,
            int status,
            @Nullable UUID contributionId,
            @Nullable String consistencyToken,
            @Nullable JsonNode problem) {}

    /** @param key the Idempotency-Key of the request */
    Batch of(Submission submission, UUID key, CaseId caseId) {
        return new Batch(submission, key, caseId, new HashMap<>());
    }

    /** @param before the lines so far, by their keys; lines are done one by one */
    final class Batch {
        private final Submission submission;
        private final UUID key;
        private final CaseId caseId;
        private final Map<String, Integer> before;

        private Batch(Submission submission, UUID key, CaseId caseId, Map<String, Integer> before) {
            this.submission = submission;
            this.key = key;
            this.caseId = caseId;
            this.before = before;
        }

        /** Never throws: a line that cannot be done leaves the others be. */
        byte[] answer(Line line) {
            var own = keyOf(line).orElse(null);
            return (mapper.writeValueAsString(answer(line, own)) + "\n").getBytes(StandardCharsets.UTF_8);
        }

        private Answer answer(Line line, @Nullable String own) {
            try {
                return line(line, own, done(line, own));
            } catch (ProblemException e) {
                return refused(line, own, e.problem());
            } catch (RuntimeException e) {
                LOG.error(
                        "line {} of a batch could not be done: {}",
                        line.number(),
                        e.getClass().getSimpleName());
                var away = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "This line could not be done; send it again.");
                return refused(line, own, away);
            }
        }

        private ResponseEntity<byte[]> done(Line line, @Nullable String own) {
            if (line.json().length > LONGEST) {
                throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "A line may be 256 KiB at most.");
            }
            var earlier = own == null ? null : before.putIfAbsent(own, line.number());
            if (earlier != null) {
                throw ProblemException.fault("/key", "is that of line " + earlier + " already");
            }
            return writes.post(
                    submission.part(derivedFrom(own), line.json()),
                    Body.class,
                    new Writes.Partly<>(Draft.class, (id, draft) -> faults(new ContributionId(id), draft)),
                    (id, body) -> Reply.of(
                            recording.handle(new ContributionId(id), command(body)),
                            made -> Reply.created(submission.path(), new Made(made.id()))));
        }

        private List<Fault> faults(ContributionId id, Draft draft) {
            if (draft.contribution() == null) {
                return List.of();
            }
            var statement = draft.contribution().toStatement();
            return recording.faults(id, new RecordContribution(submission.caller(), caseId, statement)).stream()
                    .map(fault -> new Fault("/contribution" + fault.pointer(), fault.detail()))
                    .toList();
        }

        private RecordContribution command(Body body) {
            return new RecordContribution(
                    submission.caller(), caseId, body.contribution().toStatement());
        }

        /** Without a key of its own a line has a fault, and is done under no key. */
        private UUID derivedFrom(@Nullable String own) {
            return own == null
                    ? UUID.randomUUID()
                    : UUID.nameUUIDFromBytes((key + "|" + own).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> keyOf(Line line) {
        try {
            var key = mapper.readTree(line.json()).path("key");
            return key.isString() ? Optional.of(key.asString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Answer line(Line line, @Nullable String own, ResponseEntity<byte[]> done) {
        var status = done.getStatusCode().value();
        var body = mapper.readTree(done.getBody());
        var token = done.getHeaders().getFirst(ConsistencyTokens.HEADER);
        return status < 300
                ? new Answer(
                        line.number(),
                        own,
                        status,
                        UUID.fromString(body.get("contributionId").asString()),
                        token,
                        null)
                : new Answer(line.number(), own, status, null, null, body);
    }

    private Answer refused(Line line, @Nullable String own, Problem problem) {
        return new Answer(line.number(), own, problem.status(), null, null, mapper.valueToTree(problem));
    }
}
