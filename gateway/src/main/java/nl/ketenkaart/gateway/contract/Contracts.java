package nl.ketenkaart.gateway.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the services said last. A service that is away keeps what it said; contracts that do not fit together are not
 * published, and what was published before stays.
 */
final class Contracts implements UnitedContract {
    private static final Logger LOG = LoggerFactory.getLogger(Contracts.class);
    private Map<Service, Contract> known = Map.of();
    private final ObjectNode base;
    private final JsonMapper mapper;
    private volatile State state = new State(Index.of(List.of()), false, null, List.of());

    Contracts(ObjectNode base, JsonMapper mapper) {
        this.base = base;
        this.mapper = mapper;
    }

    /**
     * @param complete whether every service has spoken
     * @param document the united contract, the last that fitted together
     * @param conflicts why the contracts do not fit together now
     */
    record State(Index index, boolean complete, byte @Nullable [] document, List<Fault> conflicts) {}

    State state() {
        return state;
    }

    @Override
    public byte[] document() {
        var now = state;
        var document = now.document();
        if (document == null) {
            throw new ProblemException(whyNot(now.conflicts()));
        }
        return document;
    }

    private static Problem whyNot(List<Fault> conflicts) {
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        return conflicts.isEmpty()
                ? Problem.of(status, "Not every service has started; try again after Retry-After.")
                : new Problem(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.value(),
                        "The contracts of the services do not fit together.",
                        conflicts);
    }

    synchronized boolean knows(Service service) {
        return known.containsKey(service);
    }

    /**
     * @throws RuntimeException when it cannot be used; then all stays as it was
     */
    synchronized void said(Service service, Contract contract) {
        if (contract.equals(known.get(service))) {
            return;
        }
        var all = new EnumMap<Service, Contract>(Service.class);
        all.putAll(known);
        all.put(service, contract);
        state = united(all);
        known = all;
        LOG.info("contract of {} taken in, {} of {} known", service, all.size(), Service.values().length);
    }

    private State united(Map<Service, Contract> all) {
        var union = new Union(base);
        all.forEach(union::add);
        var conflicts = union.conflicts();
        conflicts.forEach(c -> LOG.error("the contracts do not fit together: {} {}", c.pointer(), c.detail()));
        var complete = all.size() == Service.values().length;
        var document = complete && conflicts.isEmpty() ? mapper.writeValueAsBytes(union.document()) : state.document();
        return new State(Index.of(all.values()), complete, document, conflicts);
    }
}
