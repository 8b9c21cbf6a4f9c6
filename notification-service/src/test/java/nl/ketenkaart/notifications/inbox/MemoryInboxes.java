package nl.ketenkaart.notifications.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The port in memory; gives out pieces of three, so that reading on is part of every test. */
final class MemoryInboxes implements Inboxes {
    private final Map<OrganisationId, List<Notification>> all = new HashMap<>();

    @Override
    public void put(OrganisationId organisation, Notification notification) {
        var inbox = all.computeIfAbsent(organisation, o -> new ArrayList<>());
        if (inbox.stream().noneMatch(entry -> entry.id().equals(notification.id()))) {
            inbox.add(notification);
        }
    }

    @Override
    public List<Notification> from(OrganisationId organisation, long number) {
        return all.getOrDefault(organisation, List.of()).stream()
                .skip(number)
                .limit(3)
                .toList();
    }
}
