/** What is past its term is locked: every day, by the clock, with a report. */
@NullMarked
package nl.ketenkaart.privacy.retention;

import org.jspecify.annotations.NullMarked;
