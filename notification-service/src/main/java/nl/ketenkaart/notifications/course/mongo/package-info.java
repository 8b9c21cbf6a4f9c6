/** Keeps who leads a case. */
@NullMarked
package nl.ketenkaart.notifications.course.mongo;

import org.jspecify.annotations.NullMarked;
