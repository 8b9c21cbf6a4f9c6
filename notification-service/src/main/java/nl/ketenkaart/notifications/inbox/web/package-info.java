/** The inbox over HTTP. */
@NullMarked
package nl.ketenkaart.notifications.inbox.web;

import org.jspecify.annotations.NullMarked;
