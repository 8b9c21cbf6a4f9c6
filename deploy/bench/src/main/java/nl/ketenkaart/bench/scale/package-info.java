/** How evenly a year of cases falls on the partitions of a topic, and what waits behind a case that everybody works on at once; no service takes part. */
@NullMarked
package nl.ketenkaart.bench.scale;

import org.jspecify.annotations.NullMarked;
