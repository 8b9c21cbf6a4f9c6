/** Seats and exclusions over HTTP. */
@NullMarked
package nl.ketenkaart.cases.seating.web;

import org.jspecify.annotations.NullMarked;
