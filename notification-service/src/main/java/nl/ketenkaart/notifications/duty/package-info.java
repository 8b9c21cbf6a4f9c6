/** Which duties arise from what happens in a case, and their opening. */
@NullMarked
package nl.ketenkaart.notifications.duty;

import org.jspecify.annotations.NullMarked;
