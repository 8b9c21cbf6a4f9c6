/** What organisations still owe a case, by organisation, for who may know of it. */
@NullMarked
package nl.ketenkaart.privacy.owed;

import org.jspecify.annotations.NullMarked;
