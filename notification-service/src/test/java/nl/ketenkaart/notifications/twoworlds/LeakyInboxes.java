package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.PROBATION;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The inboxes of a world, or all of them as one. */
record LeakyInboxes(InboxWorld world, @Nullable Leak leak) implements Inboxes {
    @Override
    public void put(OrganisationId organisation, Notification notification) {
        world.inboxes.put(organisation, notification);
    }

    @Override
    public List<Notification> from(OrganisationId organisation, long number) {
        var own = world.inboxes.end(HALT);
        var others = leak == Leak.ONE_INBOX_FOR_ALL && number >= own;
        return others ? world.inboxes.from(PROBATION, number - own) : world.inboxes.from(organisation, number);
    }

    @Override
    public long end(OrganisationId organisation) {
        return world.inboxes.end(organisation);
    }

    @Override
    public long since(OrganisationId organisation, Instant arrived) {
        return world.inboxes.since(organisation, arrived);
    }
}
