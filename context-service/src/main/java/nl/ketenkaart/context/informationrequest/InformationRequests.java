package nl.ketenkaart.context.informationrequest;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequested;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All information requests. Any thread; a failure of the store is thrown, and what was to be stored may then be stored or not. */
public interface InformationRequests {

    Optional<InformationRequest> find(RequestId id);

    /** Stores a new one with its event; is one with this id there already, then that is the answer and nothing changes. */
    Result<InformationRequest> add(InformationRequest request, InformationRequested event);

    /** Applies a verb to it as it is now, and again should another writer have come first. */
    Result<InformationRequest> change(RequestId id, Function<InformationRequest, Outcome<InformationRequest>> verb);
}
