/** The news for each organisation, in the order in which it came: that something happened in a case, never what. */
@NullMarked
package nl.ketenkaart.notifications.inbox;

import org.jspecify.annotations.NullMarked;
