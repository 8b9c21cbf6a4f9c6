package nl.ketenkaart.context.informationrequest.web;

import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.informationrequest.AnswerInformationRequestHandler;
import nl.ketenkaart.context.informationrequest.AnswerInformationRequestHandler.AnswerInformationRequest;
import nl.ketenkaart.context.informationrequest.InformationRequest;
import nl.ketenkaart.context.informationrequest.RequestInformationHandler;
import nl.ketenkaart.context.informationrequest.RequestInformationHandler.RequestInformation;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/cases/{caseId}/information-requests")
class InformationRequestController {
    private final Writes writes;
    private final RequestInformationHandler requesting;
    private final AnswerInformationRequestHandler answering;

    InformationRequestController(
            Writes writes, RequestInformationHandler requesting, AnswerInformationRequestHandler answering) {
        this.writes = writes;
        this.requesting = requesting;
        this.answering = answering;
    }

    /**
     * @param to the organisation that was found to be the one to ask
     */
    private record Requested(RequestId requestId, OrganisationId to) {}

    @PostMapping
    ResponseEntity<byte[]> request(Submission submission, @PathVariable CaseId caseId) {
        return writes.post(
                submission,
                RequestBody.class,
                new Writes.Partly<>(
                        RequestDraft.class,
                        (id, draft) ->
                                requesting.faults(new RequestId(id), commandOf(submission, caseId, draft.complete()))),
                (id, body) -> Reply.of(
                        requesting.handle(new RequestId(id), commandOf(submission, caseId, body)),
                        InformationRequestController::requested));
    }

    @PutMapping("/{requestId}/answer")
    ResponseEntity<byte[]> answer(
            Submission submission, @PathVariable CaseId caseId, @PathVariable RequestId requestId) {
        return writes.put(
                submission,
                AnswerBody.class,
                body -> answering.faults(
                        new AnswerInformationRequest(submission.caller(), caseId, requestId, body.toAnswer())),
                body -> Reply.of(
                        answering.handle(
                                new AnswerInformationRequest(submission.caller(), caseId, requestId, body.toAnswer())),
                        done -> Reply.noContent()));
    }

    private static RequestInformation commandOf(Submission submission, CaseId caseId, RequestBody body) {
        return new RequestInformation(submission.caller(), caseId, body.addressee(), body.toInquiry());
    }

    private static Reply requested(InformationRequest done) {
        var path = "/v1/cases/" + done.caseId().value() + "/information-requests/"
                + done.id().value();
        return Reply.created(path, new Requested(done.id(), done.asked()));
    }
}
