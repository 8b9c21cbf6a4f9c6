/** That no case is deepened without a director: since when nobody directs one, and who has to appoint somebody. */
@NullMarked
package nl.ketenkaart.notifications.appointing;

import org.jspecify.annotations.NullMarked;
