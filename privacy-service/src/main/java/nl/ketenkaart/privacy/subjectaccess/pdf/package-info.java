/** Reports as PDF, tagged so that they can be read aloud. */
@NullMarked
package nl.ketenkaart.privacy.subjectaccess.pdf;

import org.jspecify.annotations.NullMarked;
