/** What the guide shows of Java, compiled and played: the guide's blocks are pieces of these files. */
@NullMarked
package nl.ketenkaart.partners.guide;

import org.jspecify.annotations.NullMarked;
