/** Aggregates with their outbox in one MongoDB document, and projections that apply each event once. */
@NullMarked
package nl.ketenkaart.platform.store;

import org.jspecify.annotations.NullMarked;
