/** A case as it is told: scenes with calls in them, moved in time to the moment at which they are played. */
@NullMarked
package nl.ketenkaart.local.demo.story;

import org.jspecify.annotations.NullMarked;
