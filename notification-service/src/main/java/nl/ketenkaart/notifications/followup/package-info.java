/** What an organisation owes an answer to after a decision, what it reported, and what is still open. */
@NullMarked
package nl.ketenkaart.notifications.followup;

import org.jspecify.annotations.NullMarked;
