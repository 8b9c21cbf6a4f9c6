/** What deepening yields, read as figures per reporting period. */
@NullMarked
package nl.ketenkaart.cases.insight;

import org.jspecify.annotations.NullMarked;
