/** Noting where else a case is discussed. */
@NullMarked
package nl.ketenkaart.cases.consulting;

import org.jspecify.annotations.NullMarked;
