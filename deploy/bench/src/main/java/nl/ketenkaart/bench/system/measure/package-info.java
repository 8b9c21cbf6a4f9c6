/** The measurements, one class each. */
@NullMarked
package nl.ketenkaart.bench.system.measure;

import org.jspecify.annotations.NullMarked;
