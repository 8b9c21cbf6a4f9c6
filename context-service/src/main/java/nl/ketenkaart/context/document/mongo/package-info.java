/** Keeps the documents in MongoDB, and tidies up behind uploads that were cut off. */
@NullMarked
package nl.ketenkaart.context.document.mongo;

import org.jspecify.annotations.NullMarked;
