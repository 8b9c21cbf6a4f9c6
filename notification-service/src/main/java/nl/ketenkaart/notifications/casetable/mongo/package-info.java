/** Keeps the tables in MongoDB. */
@NullMarked
package nl.ketenkaart.notifications.casetable.mongo;

import org.jspecify.annotations.NullMarked;
