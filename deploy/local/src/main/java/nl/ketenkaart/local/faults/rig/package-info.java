/** A local stack of its own with what faults need built in: stores that can be slow, clocks that can jump, a disk that can be full. */
@NullMarked
package nl.ketenkaart.local.faults.rig;

import org.jspecify.annotations.NullMarked;
