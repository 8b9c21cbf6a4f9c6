/** Where things lie in the project's folder and where the parts of one stack listen. */
@NullMarked
package nl.ketenkaart.local.place;

import org.jspecify.annotations.NullMarked;
