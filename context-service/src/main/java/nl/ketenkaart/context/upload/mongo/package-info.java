/** Keeps the chunks of files in MongoDB. */
@NullMarked
package nl.ketenkaart.context.upload.mongo;

import org.jspecify.annotations.NullMarked;
