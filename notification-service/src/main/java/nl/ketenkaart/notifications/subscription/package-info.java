/** Who wants to be told news at an address of its own, how far each of them was told, and with which secrets it is signed. */
@NullMarked
package nl.ketenkaart.notifications.subscription;

import org.jspecify.annotations.NullMarked;
