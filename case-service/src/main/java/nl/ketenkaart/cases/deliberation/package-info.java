/** What the table comes to: concerns, interpretations with their dissent, the decision. */
@NullMarked
package nl.ketenkaart.cases.deliberation;

import org.jspecify.annotations.NullMarked;
