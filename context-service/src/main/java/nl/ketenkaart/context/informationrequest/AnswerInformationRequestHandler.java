package nl.ketenkaart.context.informationrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Takes the answer of the asked organisation. The asker hears that it is not its turn; for all others there is no request. */
public final class AnswerInformationRequestHandler {
    /** As long as something can be contributed: an answer that comes after the decision is of use in the follow-up. */
    private static final Set<Phase> PHASES = Set.of(Phase.DEEPENING, Phase.DECIDED, Phase.FOLLOW_UP);

    private final Admission admission;
    private final InformationRequests requests;
    private final Contributions contributions;

    public AnswerInformationRequestHandler(
            Admission admission, InformationRequests requests, Contributions contributions) {
        this.admission = admission;
        this.requests = requests;
        this.contributions = contributions;
    }

    public record AnswerInformationRequest(Caller caller, CaseId caseId, RequestId id, Answer answer) {
        boolean mayAnswer(InformationRequest request) {
            return request.isAddressed(caller.organisation(), caseId);
        }

        boolean asked(InformationRequest request) {
            return request.isAskedBy(caller.organisation(), caseId);
        }
    }

    public Result<InformationRequest> handle(AnswerInformationRequest command) {
        return admission.admit(command.caller(), command.caseId(), moment -> {
            var request = requests.find(command.id());
            if (request.filter(command::mayAnswer).isEmpty()) {
                return Result.refused(request.filter(command::asked)
                        .map(own -> Refusal.forbidden("The organisation that you asked answers."))
                        .orElseGet(Refusal::notThere));
            }
            var faults = faultsOf(command, request.get());
            return faults.isEmpty() ? answer(command, request.get(), moment) : Result.refused(Refusal.invalid(faults));
        });
    }

    /** All that is wrong with it, for the asked organisation alone. */
    public List<Fault> faults(AnswerInformationRequest command) {
        return admission.faults(
                command.caller(),
                command.caseId(),
                moment -> requests.find(command.id())
                        .filter(command::mayAnswer)
                        .map(request -> faultsOf(command, request))
                        .orElse(List.of()));
    }

    /** The very answer that was given stays good, whatever became of its contributions. */
    private List<Fault> faultsOf(AnswerInformationRequest command, InformationRequest request) {
        if (command.answer().equals(request.answer())) {
            return List.of();
        }
        var faults = new ArrayList<>(command.answer().faults());
        var named = command.answer().contributionIds();
        for (var i = 0; i < named.size(); i++) {
            if (!isOwn(named.get(i), command)) {
                faults.add(new Fault("/contributionIds/" + i, "is not a contribution of yours in this case"));
            }
        }
        return faults;
    }

    private boolean isOwn(ContributionId id, AnswerInformationRequest command) {
        var caller = command.caller().organisation();
        return contributions
                .find(id)
                .filter(contribution -> contribution.belongsTo(caller, command.caseId()))
                .filter(contribution -> !contribution.withdrawn())
                .isPresent();
    }

    /** Whether the case must still go on: what was answered, or is answered the same again, needs no check. */
    private static boolean isOpen(InformationRequest request, AnswerInformationRequest command) {
        var answer = request.answer();
        return answer == null || answer.kind() == Answer.Kind.PARTIAL && !answer.equals(command.answer());
    }

    private Result<InformationRequest> answer(
            AnswerInformationRequest command, InformationRequest request, Moment moment) {
        var refusal = isOpen(request, command) ? moment.outside(PHASES) : Optional.<Refusal>empty();
        return refusal.isPresent()
                ? Result.refused(refusal.get())
                : requests.change(command.id(), now -> now.answer(command.answer(), moment.at()));
    }
}
