/** Requests of people to know what is held about them: received by one organisation, answered by each for its own part. */
@NullMarked
package nl.ketenkaart.privacy.subjectaccess;

import org.jspecify.annotations.NullMarked;
