/** Sessions in MongoDB: a document each, without a word about any case. */
@NullMarked
package nl.ketenkaart.privacy.session.mongo;

import org.jspecify.annotations.NullMarked;
