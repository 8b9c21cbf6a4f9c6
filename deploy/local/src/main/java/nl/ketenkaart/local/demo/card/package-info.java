/** What each organisation should find on a chain card, what it does find, and the difference. */
@NullMarked
package nl.ketenkaart.local.demo.card;

import org.jspecify.annotations.NullMarked;
