/** What cases have in common, and who may know it. */
@NullMarked
package nl.ketenkaart.privacy.link;

import org.jspecify.annotations.NullMarked;
