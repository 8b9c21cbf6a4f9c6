/** Finds tables in the case files. */
@NullMarked
package nl.ketenkaart.privacy.consent.table;

import org.jspecify.annotations.NullMarked;
