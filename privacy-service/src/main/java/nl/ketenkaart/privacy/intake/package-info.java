/** What the card needs of each event, and nothing more of it; and which parts it becomes, in which category. */
@NullMarked
package nl.ketenkaart.privacy.intake;

import org.jspecify.annotations.NullMarked;
