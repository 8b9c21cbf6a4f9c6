/** Brings the news of a subscription to its sink: in order, until it is taken, and only what may be told at that moment. */
@NullMarked
package nl.ketenkaart.notifications.delivery;

import org.jspecify.annotations.NullMarked;
