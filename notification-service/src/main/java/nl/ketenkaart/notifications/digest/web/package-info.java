/** The digest over HTTP: JSON, and iCalendar. */
@NullMarked
package nl.ketenkaart.notifications.digest.web;

import org.jspecify.annotations.NullMarked;
