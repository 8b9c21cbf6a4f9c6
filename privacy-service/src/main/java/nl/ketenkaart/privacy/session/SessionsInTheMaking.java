package nl.ketenkaart.privacy.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions made anew from every event, in memory, to take the place of those that are kept. By one thread at a time. */
public final class SessionsInTheMaking implements KeptSessions {
    private final Map<UUID, Stored> made = new HashMap<>();
    private final Set<UUID> spoilt = new HashSet<>();
    private final Set<UUID> done = new HashSet<>();

    @Override
    public Optional<Stored> find(UUID sessionId) {
        return Optional.ofNullable(made.get(sessionId));
    }

    @Override
    public boolean store(SessionFile file, long before, long sequence) {
        made.put(file.sessionId(), new Stored(file, "", sequence));
        return true;
    }

    /** An event of it cannot be taken in, so the one that is kept stays. */
    public void spoilt(UUID sessionId) {
        spoilt.add(sessionId);
    }

    /**
     * Puts each in place that took in what the kept one took in.
     *
     * @param settled the service has taken in, or given up, all that was read: the kept one will not catch up by itself
     * @return how many are left
     */
    public int putInPlace(KeptSessions kept, boolean settled) {
        made.forEach((id, session) -> {
            if (!done.contains(id) && !spoilt.contains(id) && put(session, kept, settled)) {
                done.add(id);
            }
        });
        return (int) made.keySet().stream()
                .filter(id -> !done.contains(id) && !spoilt.contains(id))
                .count();
    }

    private static boolean put(Stored session, KeptSessions kept, boolean settled) {
        var applied = kept.find(session.file().sessionId()).map(Stored::applied).orElse(0L);
        var same = applied == session.applied() || settled && applied < session.applied();
        return same && kept.store(session.file(), applied, session.applied());
    }
}
