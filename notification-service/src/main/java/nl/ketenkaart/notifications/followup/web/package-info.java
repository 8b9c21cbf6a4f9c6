/** The follow-ups over HTTP. */
@NullMarked
package nl.ketenkaart.notifications.followup.web;

import org.jspecify.annotations.NullMarked;
