/** Keeps the processing log in MongoDB, acknowledged by a majority. */
@NullMarked
package nl.ketenkaart.privacy.disclosure.mongo;

import org.jspecify.annotations.NullMarked;
