/** Keeps the inboxes in MongoDB, page by page. */
@NullMarked
package nl.ketenkaart.notifications.inbox.mongo;

import org.jspecify.annotations.NullMarked;
