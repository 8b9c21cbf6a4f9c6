package nl.ketenkaart.partners.guide;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import nl.ketenkaart.client.ApiClient;
import nl.ketenkaart.client.ApiException;
import nl.ketenkaart.client.api.CardsApi;
import nl.ketenkaart.client.api.CasesApi;
import nl.ketenkaart.client.model.ChainCard;
import nl.ketenkaart.client.model.RaiseCase;

/** A case is raised and read, with the generated client. */
public final class FirstCall {
    private FirstCall() {}

    /** The card of the case that was raised. */
    public static ChainCard made(URI gateway, SignedIn.Client me, RaiseCase body) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(gateway + "/v1");
        client.setRequestInterceptor(new SignedIn(me, Clock.systemUTC()));
        var raised = new CasesApi(client).raiseCaseWithHttpInfo(UUID.randomUUID(), body, null, null);
        var written = raised.getHeaders().get("consistency-token").getFirst();
        var seen = new CardsApi(client).readCase(raised.getData().getCaseId(), "TRIAGE", written);
        var card = seen.getChainCard();
        return card;
    }
}
