/** Keeps in MongoDB how far each organisation was mailed. */
@NullMarked
package nl.ketenkaart.notifications.mail.mongo;

import org.jspecify.annotations.NullMarked;
