/** Glass that somebody broke: who, for whom in danger, until when, and what became of it. */
@NullMarked
package nl.ketenkaart.privacy.glass;

import org.jspecify.annotations.NullMarked;
