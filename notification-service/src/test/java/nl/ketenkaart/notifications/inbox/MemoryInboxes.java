package nl.ketenkaart.notifications.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The port in memory; gives out pieces of three, so that reading on is part of every test. */
public final class MemoryInboxes implements Inboxes {
    private final Map<OrganisationId, List<Notification>> all = new HashMap<>();

    @Override
    public void put(OrganisationId organisation, Notification notification) {
        var inbox = all.computeIfAbsent(organisation, o -> new ArrayList<>());
        if (inbox.stream().noneMatch(entry -> entry.id().equals(notification.id()))) {
            inbox.add(notification);
        }
    }

    @Override
    public long end(OrganisationId organisation) {
        return all.getOrDefault(organisation, List.of()).size();
    }

    @Override
    public long since(OrganisationId organisation, Instant arrived) {
        return all.getOrDefault(organisation, List.of()).stream()
                .takeWhile(entry -> entry.arrived().isBefore(arrived))
                .count();
    }

    @Override
    public List<Notification> from(OrganisationId organisation, long number) {
        return all.getOrDefault(organisation, List.of()).stream()
                .skip(number)
                .limit(3)
                .toList();
    }
}
