package nl.ketenkaart.notifications.subscription;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** The id of a subscription. */
public record SubscriptionId(UUID value) implements TypedId {}
