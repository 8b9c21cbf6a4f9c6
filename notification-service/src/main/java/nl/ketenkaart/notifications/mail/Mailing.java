package nl.ketenkaart.notifications.mail;

import static nl.ketenkaart.platform.aggregate.Outcome.changed;
import static nl.ketenkaart.platform.aggregate.Outcome.refused;
import static nl.ketenkaart.platform.aggregate.Outcome.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How far an organisation was mailed. It begins at the end of its inbox. Before a mail is sent, it is written down that it is, and
 * that for an interval there will be no other: so two processes never send at once, and one that dies while it sends leaves no second
 * mail behind in that interval. Only a mail that was taken moves the position on; one of which nobody knows is sent once more after
 * the interval, under the same id: it comes late rather than never.
 *
 * @param position the number in the inbox of what was not mailed yet
 * @param notBefore when the next mail may be sent
 * @param failures in a row that are certain
 * @param pending the id of the mail that is being sent, or of which nobody knows; null: there is none
 */
public record Mailing(
        OrganisationId organisation,
        long position,
        Instant notBefore,
        int failures,
        @Nullable UUID pending) {
    private static final Refusal NOT_YET = Refusal.conflict("A mail was sent already, or is being sent.");

    static Mailing beginning(OrganisationId organisation, long position, Instant now) {
        return new Mailing(organisation, position, now, 0, null);
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** Written down before a mail is sent. */
    Outcome<Mailing> begun(UUID id, Instant now, Duration interval) {
        return isDue(now)
                ? changed(new Mailing(
                        organisation, position, now.plus(interval), failures, pending == null ? id : pending))
                : refused(NOT_YET);
    }

    /** It was taken; what came up to then needs no mail any more. */
    Outcome<Mailing> taken(UUID id, long next) {
        return id.equals(pending) ? changed(new Mailing(organisation, next, notBefore, 0, null)) : unchanged(this);
    }

    /** It was not sent, for certain: the next try need not wait for the interval. */
    Outcome<Mailing> notSent(UUID id, Instant again) {
        return id.equals(pending)
                ? changed(new Mailing(organisation, position, again, failures + 1, id))
                : unchanged(this);
    }

    /** Goes past what may not be told. */
    Outcome<Mailing> passedOver(long from, long passed) {
        return position == from
                ? changed(new Mailing(organisation, passed, notBefore, failures, pending))
                : unchanged(this);
    }
}
