/** Keeps the follow-ups in MongoDB, and finds those of an organisation. */
@NullMarked
package nl.ketenkaart.notifications.followup.mongo;

import org.jspecify.annotations.NullMarked;
