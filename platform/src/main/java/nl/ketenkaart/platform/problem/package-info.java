/** Whatever goes wrong leaves as a problem (RFC 9457). */
@NullMarked
package nl.ketenkaart.platform.problem;

import org.jspecify.annotations.NullMarked;
