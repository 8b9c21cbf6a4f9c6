/** Erasing a case for good: proposed by one organisation's privacy officer, agreed to by another's, and proved. */
@NullMarked
package nl.ketenkaart.privacy.erasure;

import org.jspecify.annotations.NullMarked;
