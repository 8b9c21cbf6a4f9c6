/** What comes of samples: medians, ratios, the table and the picture. */
@NullMarked
package nl.ketenkaart.bench.system.figure;

import org.jspecify.annotations.NullMarked;
