/** Subscriptions over HTTP. */
@NullMarked
package nl.ketenkaart.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
