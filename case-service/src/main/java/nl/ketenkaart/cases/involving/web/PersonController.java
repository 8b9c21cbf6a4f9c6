package nl.ketenkaart.cases.involving.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.involving.AddPerson;
import nl.ketenkaart.cases.involving.AddPersonHandler;
import nl.ketenkaart.cases.involving.CorrectPerson;
import nl.ketenkaart.cases.involving.CorrectPersonHandler;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
final class PersonController {
    private final Writes writes;
    private final AddPersonHandler add;
    private final CorrectPersonHandler correct;

    PersonController(Writes writes, AddPersonHandler add, CorrectPersonHandler correct) {
        this.writes = writes;
        this.add = add;
        this.correct = correct;
    }

    /** What is known of the person is read on the card, where the rules decide who sees what of it. */
    record PersonKnown(PersonId personId) {}

    @PostMapping("/v1/cases/{caseId}/persons")
    ResponseEntity<byte[]> add(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, PersonBody.class, (id, body) -> {
            var personId = new PersonId(id);
            return Reply.of(
                    add.handle(new AddPerson(submission.caller(), caseId, body.person(personId))),
                    file -> Reply.created(submission.path() + "/" + id, new PersonKnown(personId)));
        });
    }

    @PatchMapping("/v1/cases/{caseId}/persons/{personId}")
    ResponseEntity<byte[]> correct(
            @PathVariable CaseId caseId, @PathVariable PersonId personId, Submission submission) {
        return writes.put(
                submission,
                JsonNode.class,
                patch -> Reply.of(
                        correct.handle(new CorrectPerson(
                                submission.caller(), caseId, personId, new PersonPatch(patch).correction())),
                        file -> Reply.ok(new PersonKnown(personId))));
    }
}
