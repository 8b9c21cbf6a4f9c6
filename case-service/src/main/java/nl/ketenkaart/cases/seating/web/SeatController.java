package nl.ketenkaart.cases.seating.web;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.cases.seating.SeatOrganisation;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler;
import nl.ketenkaart.cases.seating.UnseatOrganisation;
import nl.ketenkaart.cases.seating.UnseatOrganisationHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
final class SeatController {
    private final Writes writes;
    private final SeatOrganisationHandler seat;
    private final UnseatOrganisationHandler unseat;

    SeatController(Writes writes, SeatOrganisationHandler seat, UnseatOrganisationHandler unseat) {
        this.writes = writes;
        this.seat = seat;
        this.unseat = unseat;
    }

    /**
     * @param organisation an organisation, or {@code {kind, personId}}
     */
    record Body(
            JsonNode organisation, boolean guest, @Nullable LocalDate until, String reason) {
        Terms terms() {
            return new Terms(whom(), guest, until, reason);
        }

        private Whom whom() {
            return organisation.isObject()
                    ? new Whom.OfPerson(
                            organisation.path("kind").asString(),
                            new PersonId(UUID.fromString(
                                    organisation.path("personId").asString())))
                    : new Whom.Named(new OrganisationId(organisation.asString()));
        }
    }

    record Seated(
            CaseId caseId,
            OrganisationId organisation,
            boolean guest,
            @Nullable LocalDate until) {}

    @PostMapping("/v1/cases/{caseId}/seats")
    ResponseEntity<byte[]> seat(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(
                submission,
                Body.class,
                body -> seat.faults(body.terms()),
                (id, body) -> Reply.of(
                        seat.handle(new SeatOrganisation(submission.caller(), caseId, body.terms())),
                        done -> Reply.created(
                                submission.path() + "/" + done.organisation(),
                                new Seated(caseId, done.organisation(), body.guest(), body.until()))));
    }

    @DeleteMapping("/v1/cases/{caseId}/seats/{organisationId}")
    ResponseEntity<byte[]> unseat(
            @PathVariable CaseId caseId, @PathVariable OrganisationId organisationId, Submission submission) {
        return writes.delete(
                submission,
                () -> Reply.of(
                        unseat.handle(new UnseatOrganisation(submission.caller(), caseId, organisationId)),
                        file -> Reply.noContent()));
    }
}
