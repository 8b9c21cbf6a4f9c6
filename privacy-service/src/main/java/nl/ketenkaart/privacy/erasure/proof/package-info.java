/** Proves of a case that it was erased, by looking everywhere and trying every key. */
@NullMarked
package nl.ketenkaart.privacy.erasure.proof;

import org.jspecify.annotations.NullMarked;
