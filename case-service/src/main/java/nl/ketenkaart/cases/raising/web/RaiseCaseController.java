package nl.ketenkaart.cases.raising.web;

import java.util.List;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.raising.RaiseCase;
import nl.ketenkaart.cases.raising.RaiseCaseHandler;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RaiseCaseController {
    private static final long FIRST = 1;
    private final Writes writes;
    private final RaiseCaseHandler handler;

    RaiseCaseController(Writes writes, RaiseCaseHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Raised(CaseId caseId, String reference, List<RaisedPerson> persons) {
        static Raised of(Case file) {
            var persons = file.report().persons().stream().map(RaisedPerson::of).toList();
            return new Raised(file.caseId(), file.origin().reference(), persons);
        }
    }

    record RaisedPerson(PersonId personId, Person.Role role, String name) {
        static RaisedPerson of(Person person) {
            return new RaisedPerson(person.personId(), person.role(), person.name());
        }
    }

    @PostMapping("/v1/cases")
    ResponseEntity<byte[]> raise(Submission submission) {
        return writes.post(
                submission,
                RaiseCaseBody.class,
                new Writes.Partly<>(RaiseCaseBody.Partial.class, partial -> handler.faults(partial.draft())),
                (id, body) -> Reply.of(
                        handler.handle(new RaiseCase(submission.caller(), new CaseId(id), body.proposal())),
                        file -> reply(submission, file)));
    }

    private Reply reply(Submission submission, Case file) {
        var location = "/v1/cases/" + file.caseId().value();
        return Reply.created(location, Raised.of(file)).tagged(writes.tag(submission, location, FIRST));
    }
}
