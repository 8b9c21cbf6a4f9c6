/** The phases of a case, who may do what to it, and what is possible when: one table each. */
@NullMarked
package nl.ketenkaart.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
