/** Keeps the versions of the agreement in MongoDB: one document for how they follow each other, and one for each text. */
@NullMarked
package nl.ketenkaart.privacy.agreement.mongo;

import org.jspecify.annotations.NullMarked;
