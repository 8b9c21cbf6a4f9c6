/** Keeps consents in MongoDB, each with the events that wait to be published. */
@NullMarked
package nl.ketenkaart.privacy.consent.mongo;

import org.jspecify.annotations.NullMarked;
