package nl.ketenkaart.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.ReadInbox;
import nl.ketenkaart.notifications.inbox.Wanted;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Mails an organisation that there is news, once in an interval at most. News counts that its inbox would tell anybody of the
 * organisation at that moment. Who reads a mailbox is not known: so a case from which some person is kept out, of whatever
 * organisation, is never mailed about, and its news waits in the inbox.
 */
public final class MailNewsHandler {
    private static final int WORTH_WRITING_DOWN = 100;
    private final Mailings mailings;
    private final Inboxes inboxes;
    private final CaseTables tables;
    private final SendMail send;
    private final Pace pace;
    private final Clock clock;

    public MailNewsHandler(
            Mailings mailings, Inboxes inboxes, CaseTables tables, SendMail send, Pace pace, Clock clock) {
        this.mailings = mailings;
        this.inboxes = inboxes;
        this.tables = tables;
        this.send = send;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * How often.
     *
     * @param interval between two mails to one organisation, at least
     * @param backOff after a failure that is certain
     * @param ids of mails: they tell nothing
     */
    public record Pace(Duration interval, BackOff backOff, Supplier<UUID> ids) {}

    /** Returns once there is nothing to do now; what is thrown by the store leaves a mail in doubt. */
    public void handle(OrganisationId organisation) {
        var mailing = mailings.find(organisation);
        if (mailing.isEmpty()) {
            mailings.create(Mailing.beginning(organisation, inboxes.end(organisation), clock.instant()));
        }
        mailing.filter(known -> known.isDue(clock.instant()) && hasNews(known)).ifPresent(this::mail);
    }

    private boolean hasNews(Mailing mailing) {
        var from = mailing.position();
        var step = reading(mailing.organisation()).step(box(mailing.organisation()), from, Wanted.ALL);
        if (step.told() == null && step.number() - from >= WORTH_WRITING_DOWN) {
            mailings.change(mailing.organisation(), now -> now.passedOver(from, step.number()));
        }
        return step.told() != null;
    }

    private void mail(Mailing found) {
        var organisation = found.organisation();
        var begun = mailings.change(
                organisation, mailing -> mailing.begun(pace.ids().get(), clock.instant(), pace.interval()));
        if (begun instanceof Result.Done<Mailing>(var mine, var position)) {
            var id = Objects.requireNonNull(mine.pending());
            var next = end(mine);
            var outcome = send.send(organisation, id);
            mailings.change(organisation, mailing -> switch (outcome) {
                case TAKEN -> mailing.taken(id, next);
                case NOT_SENT -> mailing.notSent(id, clock.instant().plus(wait(mailing)));
                case IN_DOUBT -> nl.ketenkaart.platform.aggregate.Outcome.unchanged(mailing);
            });
        }
    }

    /** After all that the mail tells of. */
    private long end(Mailing mailing) {
        var all = new ReadInbox(box(mailing.organisation()), mailing.position(), Integer.MAX_VALUE, Wanted.ALL);
        return reading(mailing.organisation()).handle(all).next();
    }

    private Duration wait(Mailing mailing) {
        return pace.backOff().after(mailing.failures() + 1, Duration.ZERO);
    }

    private ReadInboxHandler reading(OrganisationId organisation) {
        return new ReadInboxHandler(
                inboxes, caseId -> tables.find(caseId).map(table -> forABox(table, organisation)), clock);
    }

    private static CaseTable forABox(CaseTable table, OrganisationId organisation) {
        return table.excludedPersons().isEmpty() ? table : table.exclude(organisation, null);
    }

    /** The mailbox of an organisation, as if somebody called who works there. */
    private static Caller box(OrganisationId organisation) {
        return new Caller(organisation, "MAILBOX", "mailbox", false, Set.of("professional"), "mailbox");
    }
}
