/** The read model: one file per case, built from what every service tells, and the only thing that cards are made from. */
@NullMarked
package nl.ketenkaart.privacy.casefile;

import org.jspecify.annotations.NullMarked;
