/** Who would see a contribution, before it is made: decided as it will be, and nothing of it kept. */
@NullMarked
package nl.ketenkaart.privacy.preview;

import org.jspecify.annotations.NullMarked;
