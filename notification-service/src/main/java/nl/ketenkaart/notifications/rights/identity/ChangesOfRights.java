package nl.ketenkaart.notifications.rights.identity;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.revocation.RightsChange;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.springframework.stereotype.Component;

/**
 * The last change of each one's rights, however long ago, since a subscription outlives any token: one moment for each person and client, read
 * again from the topic at each start. That a session ended takes no right away.
 */
@Component
final class ChangesOfRights implements Rights {
    private record Whose(Of of, String id) {}

    private final Map<Whose, Instant> notBefore = new ConcurrentHashMap<>();
    private final Revocations revocations;

    ChangesOfRights(Revocations revocations) {
        this.revocations = revocations;
        revocations.tell(this::changed);
    }

    void changed(RightsChange change) {
        if (change.of() != Of.SESSION) {
            notBefore.merge(
                    new Whose(change.of(), change.id()),
                    change.notBefore(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    @Override
    public Standing since(Caller of, Instant asOf) {
        if (isAfter(Of.SUBJECT, of.subject(), asOf)
                || isAfter(Of.CLIENT, of.client(), asOf)
                || isAfter(Of.EVERYBODY, "", asOf)) {
            return Standing.CHANGED;
        }
        var now = new Bearer(of.subject(), of.client(), null, asOf);
        return revocations.of(now) == Revocations.Standing.UNKNOWN ? Standing.UNKNOWN : Standing.UNCHANGED;
    }

    private boolean isAfter(Of of, String id, Instant asOf) {
        return notBefore.getOrDefault(new Whose(of, id), Instant.MIN).isAfter(asOf);
    }
}
