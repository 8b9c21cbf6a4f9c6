/** What is to be done at an instant, kept until it was done, by one instance at a time. */
@NullMarked
package nl.ketenkaart.notifications.schedule;

import org.jspecify.annotations.NullMarked;
