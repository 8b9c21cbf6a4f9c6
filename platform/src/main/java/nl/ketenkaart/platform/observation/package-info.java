/** What those who run it see of a process: how much is asked by which kind of organisation, in which flow, on a port of its own. */
@NullMarked
package nl.ketenkaart.platform.observation;

import org.jspecify.annotations.NullMarked;
