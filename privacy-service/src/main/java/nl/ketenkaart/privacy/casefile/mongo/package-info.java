/** Case files in MongoDB: a document per case, its contents sealed one by one, its notices in its own outbox. */
@NullMarked
package nl.ketenkaart.privacy.casefile.mongo;

import org.jspecify.annotations.NullMarked;
