package nl.ketenkaart.notifications.subscription;

import java.time.Instant;

/**
 * The right of one deliverer to deliver for a subscription, and of no other, until it ends.
 *
 * @param token grows with each lease ever given: what comes with an older one is refused
 */
public record Lease(long token, Instant until) {}
