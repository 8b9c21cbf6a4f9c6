/** Who sits at a case's table, who directs it, and who is kept out. */
@NullMarked
package nl.ketenkaart.cases.table;

import org.jspecify.annotations.NullMarked;
