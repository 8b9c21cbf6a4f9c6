/** The bytes of documents, for who sees them. */
@NullMarked
package nl.ketenkaart.privacy.document;

import org.jspecify.annotations.NullMarked;
