/** The bytes of documents, for privacy-service alone; the one road on which something is read here. */
@NullMarked
package nl.ketenkaart.context.document.internal;

import org.jspecify.annotations.NullMarked;
