package nl.ketenkaart.context.informationrequest;

import java.time.Instant;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequestAnswered;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequested;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A question of one organisation to another about a case, with why it needs to know and what depends on it. It waits for its
 * answer; one in part is followed by another, until one is whole, or refuses, and that is its end: what changes later is
 * contributed, or asked anew.
 *
 * @param answer the last one; null while there is none
 */
public record InformationRequest(
        RequestId id,
        CaseId caseId,
        OrganisationId asker,
        OrganisationId asked,
        Question question,
        @Nullable Answer answer) {

    static InformationRequest from(OrganisationId asker, RequestId id, CaseId caseId, Asked asked) {
        return new InformationRequest(id, caseId, asker, asked.organisation(), asked.question(), null);
    }

    /** A question and to whom it goes. */
    record Asked(OrganisationId organisation, Question question) {}

    InformationRequested requested(Instant at) {
        return new InformationRequested(
                id,
                caseId,
                asker,
                asked,
                question.personIds(),
                question.category(),
                question.text(),
                question.necessity().why(),
                question.necessity().influence(),
                question.by(),
                at);
    }

    /** Whether this organisation is the one to answer it, in this case. */
    public boolean isAddressed(OrganisationId organisation, CaseId inCase) {
        return asked.equals(organisation) && caseId.equals(inCase);
    }

    /** Whether this organisation asked it, in this case. */
    boolean isAskedBy(OrganisationId organisation, CaseId inCase) {
        return asker.equals(organisation) && caseId.equals(inCase);
    }

    Outcome<InformationRequest> answer(Answer given, Instant at) {
        if (answer == null || answer.kind() == Answer.Kind.PARTIAL && !answer.equals(given)) {
            var answered = new InformationRequest(id, caseId, asker, asked, question, given);
            return Outcome.changed(
                    answered,
                    new InformationRequestAnswered(
                            id, caseId, asked, given.kind(), given.ground(), given.contributionIds(), at));
        }
        return answer.equals(given)
                ? Outcome.unchanged(this)
                : Outcome.refused(Refusal.conflict("It was answered: " + answer.kind() + "; contribute what is new."));
    }
}
