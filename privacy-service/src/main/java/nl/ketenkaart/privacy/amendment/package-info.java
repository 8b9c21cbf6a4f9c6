/** New versions of the sharing agreement: prepared by a privacy officer, approved by those of two organisations, read by all who are bound. */
@NullMarked
package nl.ketenkaart.privacy.amendment;

import org.jspecify.annotations.NullMarked;
