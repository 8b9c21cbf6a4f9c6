/** Keeps the tables in MongoDB. */
@NullMarked
package nl.ketenkaart.context.casetable.mongo;

import org.jspecify.annotations.NullMarked;
