/** What an organisation tells the table from its own records; it stays its owner's, who corrects and withdraws it. */
@NullMarked
package nl.ketenkaart.context.contribution;

import org.jspecify.annotations.NullMarked;
