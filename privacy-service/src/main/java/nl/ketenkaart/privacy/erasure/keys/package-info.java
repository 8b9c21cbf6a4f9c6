/** An erasure by the keys of the platform. */
@NullMarked
package nl.ketenkaart.privacy.erasure.keys;

import org.jspecify.annotations.NullMarked;
