/** Clients that ask as fast as they are answered, and two things measured in turn. */
@NullMarked
package nl.ketenkaart.bench.system.load;

import org.jspecify.annotations.NullMarked;
