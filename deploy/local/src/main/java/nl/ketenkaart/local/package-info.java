/** The command {@code deploy/local/run}: brings the whole platform up on one machine, plays a case on it, takes it down. */
@NullMarked
package nl.ketenkaart.local;

import org.jspecify.annotations.NullMarked;
