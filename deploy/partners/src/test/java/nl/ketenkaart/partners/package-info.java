/** Whether the guide for partners is true. */
@NullMarked
package nl.ketenkaart.partners;

import org.jspecify.annotations.NullMarked;
