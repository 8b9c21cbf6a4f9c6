package nl.ketenkaart.privacy.logbook.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Answer;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Asked;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Page;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Range;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DisclosureController {
    private static final String PURPOSE = "Processing-Purpose";
    private final LookAtDisclosures looking;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final JsonMapper mapper;

    DisclosureController(LookAtDisclosures looking, Awaiting awaiting, Tokens tokens, JsonMapper mapper) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @GetMapping(path = "/v1/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> disclosures(Lookup lookup) {
        var reading = new Reading(lookup, tokens);
        var purpose = lookup.header(PURPOSE).flatMap(Purpose::named).orElse(null);
        if (purpose == null) {
            reading.fault("header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values()));
        }
        var caseId = reading.optional("caseId", UUID::fromString);
        if (lookup.query().get("caseId") == null) {
            reading.fault("query:caseId", "is missing");
        }
        var range = new Range(reading.after(), reading.limit());
        reading.end();
        awaiting.await(lookup.awaits());
        var asked = new Asked(
                new CaseId(Objects.requireNonNull(caseId)),
                lookup.caller(),
                Objects.requireNonNull(purpose),
                Recorded.flow(lookup));
        return switch (Recorded.of(() -> looking.handle(asked, range))) {
            case Answer.Given(var page) -> ok(reading, page);
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        };
    }

    private ResponseEntity<byte[]> ok(Reading reading, Page page) {
        var sealed = new Page(page.caseId(), page.items(), reading.next(page.next()));
        return Recorded.ok(mapper.writeValueAsBytes(sealed));
    }
}
