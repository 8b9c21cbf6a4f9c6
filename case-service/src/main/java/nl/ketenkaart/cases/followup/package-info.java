/** The first report on what was decided. */
@NullMarked
package nl.ketenkaart.cases.followup;

import org.jspecify.annotations.NullMarked;
