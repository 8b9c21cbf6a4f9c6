/** Keeps broken glass in MongoDB, each with the events that wait to be published. */
@NullMarked
package nl.ketenkaart.privacy.glass.mongo;

import org.jspecify.annotations.NullMarked;
