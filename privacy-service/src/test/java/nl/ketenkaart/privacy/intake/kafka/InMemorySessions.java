package nl.ketenkaart.privacy.intake.kafka;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.session.SessionFile;
import nl.ketenkaart.privacy.session.Sessions;

final class InMemorySessions implements Sessions {
    private final Map<UUID, Stored> sessions = new HashMap<>();

    @Override
    public Optional<Stored> find(UUID sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public List<Stored> newestFirst(String after, int atMost) {
        return sessions.values().stream()
                .filter(stored -> stored.order().compareTo(after) > 0)
                .sorted(Comparator.comparing(Stored::order))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<SessionFile> startingBetween(Instant from, Instant until) {
        return sessions.values().stream()
                .map(Stored::file)
                .filter(file -> !file.plan().startsAt().isBefore(from))
                .filter(file -> file.plan().startsAt().isBefore(until))
                .toList();
    }

    @Override
    public boolean store(SessionFile file, long before, long sequence) {
        var order =
                "%013d|%s".formatted(9_999_999_999_999L - file.plan().startsAt().toEpochMilli(), file.sessionId());
        sessions.put(file.sessionId(), new Stored(file, order, sequence));
        return true;
    }
}
