/** Whether those on whose behalf something goes on without them still have the rights that they had. */
@NullMarked
package nl.ketenkaart.notifications.rights;

import org.jspecify.annotations.NullMarked;
