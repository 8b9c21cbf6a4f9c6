package nl.ketenkaart.context.informationrequest;

import nl.ketenkaart.context.Memory;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequested;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Result;

public final class MemoryInformationRequests extends Memory<RequestId, InformationRequest>
        implements InformationRequests {
    @Override
    public Result<InformationRequest> add(InformationRequest request, InformationRequested event) {
        return create(request.id(), request, event);
    }
}
