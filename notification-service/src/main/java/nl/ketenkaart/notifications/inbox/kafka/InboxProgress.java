package nl.ketenkaart.notifications.inbox.kafka;

import java.time.Instant;

/**
 * How far the news of a case has come into the inboxes.
 *
 * @param upTo when that happened of which it was told last
 */
record InboxProgress(Instant upTo) {}
