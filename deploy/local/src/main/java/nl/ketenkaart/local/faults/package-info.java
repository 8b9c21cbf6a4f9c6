/** What becomes of the partners' writes when things go wrong, one fault after the other, on a local stack of its own. */
@NullMarked
package nl.ketenkaart.local.faults;

import org.jspecify.annotations.NullMarked;
