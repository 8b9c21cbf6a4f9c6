/** The stack that is measured, and the processes beside it. */
@NullMarked
package nl.ketenkaart.bench.system.site;

import org.jspecify.annotations.NullMarked;
