/** Requests that nobody would send on purpose, to every operation of the platform as it runs. */
@NullMarked
package nl.ketenkaart.local.fuzz;

import org.jspecify.annotations.NullMarked;
