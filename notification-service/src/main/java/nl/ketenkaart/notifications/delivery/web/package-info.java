/** The log of deliveries over HTTP. */
@NullMarked
package nl.ketenkaart.notifications.delivery.web;

import org.jspecify.annotations.NullMarked;
