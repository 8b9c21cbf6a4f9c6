/** privacy-service with a wiring for measurements, which exists nowhere else. */
@NullMarked
package nl.ketenkaart.bench.system.wired;

import org.jspecify.annotations.NullMarked;
