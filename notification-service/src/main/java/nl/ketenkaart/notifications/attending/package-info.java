/** That whoever sits at the table of a case comes to the session about it. */
@NullMarked
package nl.ketenkaart.notifications.attending;

import org.jspecify.annotations.NullMarked;
