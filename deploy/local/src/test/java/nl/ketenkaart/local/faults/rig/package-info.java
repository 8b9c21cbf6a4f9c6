/** Are the faults what they say? */
@NullMarked
package nl.ketenkaart.local.faults.rig;

import org.jspecify.annotations.NullMarked;
