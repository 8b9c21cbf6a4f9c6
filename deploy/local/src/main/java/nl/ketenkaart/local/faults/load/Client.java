package nl.ketenkaart.local.faults.load;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.faults.rig.Rig;

/** An organisation's client. For one thread. */
final class Client {
    private static final int UNAUTHORISED = 401;
    /** Not an answer to what was asked: too late, too many, not now. */
    private static final Set<Integer> COME_AGAIN = Set.of(UNAUTHORISED, 408, 425, 429);

    private final Rig rig;
    private Partners partners;

    Client(Rig rig) {
        this.rig = rig;
        this.partners = fresh();
    }

    private Partners fresh() {
        return new Partners(rig.stack().gateway(), rig.stack().keycloak());
    }

    /** Asks once. Empty when nobody knows whether it was done; after a 401 the next attempt has a new token. */
    Optional<Answer> ask(Call call) throws InterruptedException {
        try {
            var answer = partners.sendAs(partners.tokenOf(call.as()), call);
            if (answer.status() == UNAUTHORISED) {
                partners = fresh();
            }
            return Optional.of(answer).filter(one -> one.status() < 500 && !COME_AGAIN.contains(one.status()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
