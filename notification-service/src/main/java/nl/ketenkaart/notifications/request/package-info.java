/** What becomes of the answers that organisations owe each other: answered, in part or in full, or asked no more. */
@NullMarked
package nl.ketenkaart.notifications.request;

import org.jspecify.annotations.NullMarked;
