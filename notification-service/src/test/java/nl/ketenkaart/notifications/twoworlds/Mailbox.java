package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.mail.MailNewsHandler;
import nl.ketenkaart.notifications.mail.MailNewsHandler.Pace;
import nl.ketenkaart.notifications.mail.MemoryMailings;
import nl.ketenkaart.notifications.mail.SendMail;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** When mail comes to Halt in a day in which news comes that it may not be told: all that a mail tells is that it comes. */
record Mailbox(InboxWorld world, @Nullable Leak leak, CaseTables tables) {
    private static final Duration INTERVAL = Duration.ofHours(4);

    void comes(List<Object> heard) {
        var clock = new Hands(NOW);
        SendMail send = (to, id) -> {
            heard.add("mail at " + clock.instant());
            return SendMail.Outcome.TAKEN;
        };
        var pace = new Pace(INTERVAL, new BackOff(new Random(1)), UUID::randomUUID);
        CaseTables asked = caseId -> tables.find(caseId).map(this::known);
        var mail = new MailNewsHandler(
                new MemoryMailings(), new FromTheBeginning(new LeakyInboxes(world, leak)), asked, send, pace, clock);
        for (var hour = 0; hour < 24; hour++) {
            mail.handle(HALT);
            clock.pass(Duration.ofHours(1));
            if (hour == 1) {
                world.afterMail.forEach(new NotifyHandler(world.inboxes, clock)::handle);
            }
        }
    }

    private CaseTable known(CaseTable table) {
        return leak == Leak.READER_OF_A_MAILBOX_FORGOTTEN
                ? new CaseTable(table.seats(), table.excludedOrganisations(), java.util.Set.of(), table.answering())
                : table;
    }

    /** As if mail had been wanted before anything came. */
    private record FromTheBeginning(Inboxes real) implements Inboxes {
        @Override
        public void put(OrganisationId organisation, Notification notification) {
            real.put(organisation, notification);
        }

        @Override
        public List<Notification> from(OrganisationId organisation, long number) {
            return real.from(organisation, number);
        }

        @Override
        public long end(OrganisationId organisation) {
            return 0;
        }

        @Override
        public long since(OrganisationId organisation, Instant arrived) {
            return real.since(organisation, arrived);
        }
    }
}
