/** Breaking the glass, and what follows from it: who is told, who reviews it, and what happens when nobody does. */
@NullMarked
package nl.ketenkaart.privacy.oversight;

import org.jspecify.annotations.NullMarked;
