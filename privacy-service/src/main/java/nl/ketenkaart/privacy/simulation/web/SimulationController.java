package nl.ketenkaart.privacy.simulation.web;

import java.util.ArrayList;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.simulation.SimulateAgreement;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Answer;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Asked;
import nl.ketenkaart.privacy.simulation.Simulation;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A read, although it is asked for with POST: nothing is stored, and asked again it answers anew. */
@RestController
class SimulationController {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int MOST = 100;
    private final SimulateAgreement simulating;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final JsonMapper mapper;

    SimulationController(SimulateAgreement simulating, Awaiting awaiting, Tokens tokens, JsonMapper mapper) {
        this.simulating = simulating;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @PostMapping(path = "/v1/sharing-agreements/{version}/simulations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> simulate(Lookup lookup, @PathVariable int version) {
        var asked = asked(lookup, version);
        awaiting.await(lookup.awaits());
        return switch (recorded(asked)) {
            case Answer.Shown(var simulation) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                        .body(mapper.writeValueAsBytes(sealed(lookup, simulation)));
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        };
    }

    private Asked asked(Lookup lookup, int version) {
        var faults = new ArrayList<Fault>();
        if (lookup.header(PURPOSE).filter(Purpose.OWN_RECORDS.name()::equals).isEmpty()) {
            faults.add(new Fault("header:" + PURPOSE, "is missing or another: only OWN_RECORDS"));
        }
        var cursor = lookup.query().get("cursor");
        var after = cursor == null ? Optional.of("") : tokens.open(contextOf(lookup), cursor);
        if (after.isEmpty()) {
            faults.add(new Fault("query:cursor", "was not given out for this question"));
        }
        var limit = lookup.query().getOrDefault("limit", "20");
        if (!limit.matches("[1-9][0-9]?|" + MOST)) {
            faults.add(new Fault("query:limit", "is no number from 1 to " + MOST));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        return new Asked(version, lookup.caller(), flow, after.orElse(""), Integer.parseInt(limit));
    }

    private Answer recorded(Asked asked) {
        try {
            return simulating.handle(asked);
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }

    private Simulation sealed(Lookup lookup, Simulation simulation) {
        var next = simulation.next();
        return new Simulation(
                simulation.version(),
                simulation.from(),
                simulation.asOf(),
                simulation.counts(),
                simulation.losses(),
                simulation.items(),
                next == null ? null : tokens.seal(contextOf(lookup), next));
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.caller().organisation();
    }
}
