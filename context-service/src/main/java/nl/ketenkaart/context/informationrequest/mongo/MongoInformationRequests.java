package nl.ketenkaart.context.informationrequest.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.contribution.FindRequestToAnswer;
import nl.ketenkaart.context.informationrequest.InformationRequest;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequested;
import nl.ketenkaart.context.informationrequest.InformationRequests;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

@Component
class MongoInformationRequests implements InformationRequests, FindRequestToAnswer {
    private final Aggregates<InformationRequest> aggregates;

    MongoInformationRequests(Stores stores) {
        aggregates = stores.aggregates(
                "information-requests",
                "context-events.v1",
                InformationRequest.class,
                Naming.of("nl.ketenkaart.context"));
    }

    @Override
    public Optional<InformationRequest> find(RequestId id) {
        return aggregates.find(id.value());
    }

    @Override
    public Result<InformationRequest> add(InformationRequest request, InformationRequested event) {
        return aggregates.create(
                request.id().value(), request.caseId().value(), request.asker(), request, List.of(event));
    }

    @Override
    public Result<InformationRequest> change(
            RequestId id, Function<InformationRequest, Outcome<InformationRequest>> verb) {
        return aggregates.change(id.value(), verb);
    }

    @Override
    public boolean isAddressed(RequestId request, CaseId caseId, OrganisationId asked) {
        return find(request).filter(found -> found.isAddressed(asked, caseId)).isPresent();
    }
}
