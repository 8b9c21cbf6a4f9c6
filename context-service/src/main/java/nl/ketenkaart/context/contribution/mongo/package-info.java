/** Keeps the contributions in MongoDB, a document each with its outbox. */
@NullMarked
package nl.ketenkaart.context.contribution.mongo;

import org.jspecify.annotations.NullMarked;
