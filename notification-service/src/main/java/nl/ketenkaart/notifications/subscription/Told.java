package nl.ketenkaart.notifications.subscription;

import java.time.Duration;

/**
 * What came of an attempt to tell what is next.
 *
 * @param from the position at which it was tried
 * @param next where to go on if it was taken
 * @param pause how long to wait before the next attempt
 */
public record Told(long from, long next, Attempt attempt, Duration pause) {}
