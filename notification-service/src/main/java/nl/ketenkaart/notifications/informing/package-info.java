/** That the people who are discussed are told so: which of them nobody told yet, and who has to. */
@NullMarked
package nl.ketenkaart.notifications.informing;

import org.jspecify.annotations.NullMarked;
