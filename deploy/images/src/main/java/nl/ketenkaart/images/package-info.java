/** What the image of a service gets that Jib cannot make: a JVM and what it remembers of an earlier start; and a look into an image. */
@NullMarked
package nl.ketenkaart.images;

import org.jspecify.annotations.NullMarked;
