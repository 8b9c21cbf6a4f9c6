/** What an organisation owes, at a glance: this week by case, and the days for its calendar. */
@NullMarked
package nl.ketenkaart.notifications.digest;

import org.jspecify.annotations.NullMarked;
