/** Keeps the information requests in MongoDB, a document each with its outbox. */
@NullMarked
package nl.ketenkaart.context.informationrequest.mongo;

import org.jspecify.annotations.NullMarked;
