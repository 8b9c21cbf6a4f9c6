package nl.ketenkaart.notifications.request.kafka;

import java.time.Instant;

/**
 * How far what is asked in a case has become duties.
 *
 * @param upTo when that happened which was taken in last
 */
record RequestProgress(Instant upTo) {}
