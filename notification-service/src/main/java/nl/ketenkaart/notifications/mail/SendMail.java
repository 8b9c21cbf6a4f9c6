package nl.ketenkaart.notifications.mail;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Sends the one mail that there is. Blocks for some seconds at most, whatever the mail server does; throws nothing. */
public interface SendMail {

    /**
     * @param id by which whoever receives it knows one that comes twice
     */
    Outcome send(OrganisationId to, UUID id);

    /** What became of it. */
    enum Outcome {
        TAKEN,
        /** It was not sent, for certain. */
        NOT_SENT,
        /** The connection broke while it was sent. */
        IN_DOUBT
    }
}
