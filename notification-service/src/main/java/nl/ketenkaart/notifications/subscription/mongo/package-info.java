/** Keeps the subscriptions in MongoDB, a document each. */
@NullMarked
package nl.ketenkaart.notifications.subscription.mongo;

import org.jspecify.annotations.NullMarked;
