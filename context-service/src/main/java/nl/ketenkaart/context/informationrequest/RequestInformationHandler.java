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
import nl.ketenkaart.context.informationrequest.InformationRequest.Asked;
import nl.ketenkaart.context.informationrequest.KnownToAsker.Wanted;
import nl.ketenkaart.context.informationrequest.Routing.Route;
import nl.ketenkaart.context.terms.Netherlands;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.context.terms.TermsFaults;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Puts a question to another organisation at the table, while the case is deepened; never without a why. */
public final class RequestInformationHandler {
    private static final Set<Phase> PHASES = Set.of(Phase.DEEPENING);
    private static final int ENOUGH = 10;
    private final Admission admission;
    private final Routing routing;
    private final InformationRequests requests;
    private final KnownToAsker known;

    public RequestInformationHandler(
            Admission admission, Routing routing, InformationRequests requests, KnownToAsker known) {
        this.admission = admission;
        this.routing = routing;
        this.requests = requests;
        this.known = known;
    }

    public record RequestInformation(Caller caller, CaseId caseId, Addressee to, Inquiry inquiry) {
        boolean asked(InformationRequest request) {
            return request.isAskedBy(caller.organisation(), caseId);
        }
    }

    /**
     * @param id what it will be called; the same id again asks nothing more, however far the case is by then
     */
    public Result<InformationRequest> handle(RequestId id, RequestInformation command) {
        return admission.admit(command.caller(), command.caseId(), moment -> {
            if (made(id, command)) {
                return requests.change(id, Outcome::unchanged);
            }
            var faults = faults(command, moment);
            if (faults.isEmpty() && route(command, moment) instanceof Route.To(var asked)) {
                return ask(id, command, asked, moment);
            }
            return Result.refused(Refusal.invalid(faults));
        });
    }

    /** All that is wrong with it, for whoever may know of the case; nothing any more once it was made. */
    public List<Fault> faults(RequestId id, RequestInformation command) {
        return admission.faults(
                command.caller(), command.caseId(), moment -> made(id, command) ? List.of() : faults(command, moment));
    }

    private boolean made(RequestId id, RequestInformation command) {
        return requests.find(id).filter(command::asked).isPresent();
    }

    private List<Fault> faults(RequestInformation command, Moment moment) {
        var question = command.inquiry();
        var faults = new ArrayList<>(TermsFaults.ofPersons(question.personIds(), moment));
        tooLittle("/question", question.text(), 1, faults);
        tooLittle("/why", question.necessity().why(), ENOUGH, faults);
        tooLittle("/influence", question.necessity().influence(), ENOUGH, faults);
        due(question, moment).ifPresent(faults::add);
        if (route(command, moment) instanceof Route.Nowhere(var fault)) {
            faults.add(fault);
        }
        return faults;
    }

    private static Optional<Fault> due(Inquiry inquiry, Moment moment) {
        var due = inquiry.due(moment);
        if (due.isEmpty()) {
            return Optional.of(new Fault("/by", "is missing: the term for answers in this case is over, name a day"));
        }
        var today = Netherlands.dayOf(moment.at());
        return due.flatMap(day -> day.isBefore(today)
                ? Optional.of(new Fault("/by", "lies in the past"))
                : Optional.of(new Fault("/by", "lies more than a year ahead"))
                        .filter(far -> day.isAfter(today.plusYears(1))));
    }

    /** Blanks around it do not count; what is too short all the same, the contract has reported. */
    private static void tooLittle(String pointer, String text, int enough, List<Fault> faults) {
        if (text.strip().length() < enough) {
            faults.add(new Fault(pointer, "is shorter than " + enough + " characters"));
        }
    }

    private Route route(RequestInformation command, Moment moment) {
        return routing.route(command.to(), command.caller().organisation(), moment);
    }

    private Result<InformationRequest> ask(RequestId id, RequestInformation command, OrganisationId asked, Moment at) {
        var refusal = at.outside(PHASES);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!at.table().takesPart(asked, at.at())) {
            return Result.refused(cannotBeAsked(asked));
        }
        var there =
                command.inquiry().evenIfKnown() ? List.<ContributionId>of() : known.find(wanted(command, asked), at);
        if (!there.isEmpty()) {
            return Result.refused(alreadyOnTheCard(command.caseId(), there));
        }
        var question = command.inquiry().dueOn(command.inquiry().due(at).orElseThrow());
        var asker = command.caller().organisation();
        var request = InformationRequest.from(asker, id, command.caseId(), new Asked(asked, question));
        return requests.add(request, request.requested(at.at()));
    }

    private static Wanted wanted(RequestInformation command, OrganisationId asked) {
        var inquiry = command.inquiry();
        return new Wanted(
                command.caseId(), command.caller().organisation(), asked, inquiry.category(), inquiry.personIds());
    }

    /** A contribution is read on its card. */
    private static Refusal alreadyOnTheCard(CaseId caseId, List<ContributionId> there) {
        var path = "/v1/cases/" + caseId.value() + "#";
        return Refusal.already(
                "already-on-your-card",
                "What you ask stands on your card; with evenIfKnown it is sent all the same.",
                there.stream().map(id -> path + id.value()).toList());
    }

    /** The same for one without a seat and one that is excluded: that somebody is kept out is not the asker's to know. */
    private static Refusal cannotBeAsked(OrganisationId asked) {
        return Refusal.conflict(
                asked + " cannot be asked in this case now; an organisation without a seat is seated first.");
    }
}
