/** The decision point: what an organisation's own systems may ask about its access, answered as its card would be (OpenID AuthZEN 1.0). */
@NullMarked
package nl.ketenkaart.privacy.authzen;

import org.jspecify.annotations.NullMarked;
