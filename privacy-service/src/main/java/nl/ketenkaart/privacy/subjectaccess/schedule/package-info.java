/** The people of requests are looked for, also after a crash. */
@NullMarked
package nl.ketenkaart.privacy.subjectaccess.schedule;

import org.jspecify.annotations.NullMarked;
