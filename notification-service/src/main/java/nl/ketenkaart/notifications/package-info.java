/** The service that sees to it that what was set in motion is followed up, and tells each organisation that there is news. */
@NullMarked
package nl.ketenkaart.notifications;

import org.jspecify.annotations.NullMarked;
