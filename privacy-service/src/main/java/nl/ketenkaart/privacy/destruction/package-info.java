/** What is past its second term is destroyed for good: what one organisation held in a case, and in the end the case. */
@NullMarked
package nl.ketenkaart.privacy.destruction;

import org.jspecify.annotations.NullMarked;
