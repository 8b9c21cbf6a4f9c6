/** Simulations over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.simulation.web;

import org.jspecify.annotations.NullMarked;
