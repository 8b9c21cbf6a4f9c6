/** The schedule in MongoDB, found by the hour. */
@NullMarked
package nl.ketenkaart.notifications.schedule.mongo;

import org.jspecify.annotations.NullMarked;
