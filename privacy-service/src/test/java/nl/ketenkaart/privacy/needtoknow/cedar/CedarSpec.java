package nl.ketenkaart.privacy.needtoknow.cedar;

import static java.util.stream.Collectors.toMap;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.SpecSample.Tuple;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;

/** The rules of need to know as Cedar decides them, by the policy {@code needtoknow/need-to-know.cedar}. */
public final class CedarSpec {
    private static final EntityUID SEE = type("Action").of("see");
    private static final EntityUID MARK = type("Action").of("mark");
    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Map<String, String> reasons;
    private final Agreement agreement;

    public record Answer(Level level, Reason reason) {}

    /** What Cedar is asked, made beforehand. */
    public record Question(AuthorizationRequest see, AuthorizationRequest mark, Set<Entity> entities) {}

    /** The policy as it stands; {@code changed} may plant a difference in it. */
    public CedarSpec(Agreement agreement, UnaryOperator<String> changed) {
        this.agreement = agreement;
        try {
            this.policies = PolicySet.parsePolicies(changed.apply(text()));
            this.policies.cache();
            this.reasons = policies.policies.stream().collect(toMap(p -> p.policyID, CedarSpec::reason));
        } catch (AuthException | CacheException e) {
            throw new IllegalStateException(e);
        }
    }

    public Question question(Tuple tuple) {
        var viewer = CedarEntities.viewer(tuple.look().viewer());
        var item = CedarEntities.item(tuple.item());
        var context = CedarEntities.context(tuple, agreement);
        return new Question(
                new AuthorizationRequest(viewer.getEUID(), SEE, item.getEUID(), context),
                new AuthorizationRequest(viewer.getEUID(), MARK, item.getEUID(), context),
                Set.of(viewer, item));
    }

    public Answer answer(Question question) {
        var see = ask(question.see(), question.entities());
        if (see.isAllowed()) {
            return new Answer(Level.FULL, Reason.PERMITTED);
        }
        var reason = first(see);
        var marked = reason == Reason.HANDLING
                && ask(question.mark(), question.entities()).isAllowed();
        return new Answer(marked ? Level.MARKER : Level.NONE, reason);
    }

    /** Whether it is shown in full: one question to Cedar. */
    public boolean full(Question question) {
        return ask(question.see(), question.entities()).isAllowed();
    }

    private AuthorizationSuccessResponse ask(AuthorizationRequest request, Set<Entity> entities) {
        try {
            var response = engine.isAuthorized(request, policies, entities);
            var answer = response.success.orElseThrow(() -> new IllegalStateException(response.toString()));
            if (!answer.getErrors().isEmpty()) {
                throw new IllegalStateException(response.toString());
            }
            return answer;
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reason first(AuthorizationSuccessResponse refused) {
        return refused.getReason().stream()
                .map(id -> Reason.valueOf(reasons.get(id)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String reason(Policy policy) {
        try {
            return policy.getAnnotations().getOrDefault("reason", Reason.PERMITTED.name());
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text() {
        try (var in = CedarSpec.class.getResourceAsStream("/needtoknow/need-to-know.cedar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
