/** What the realm must have, and must not have, before anyone imports it. */
@NullMarked
package nl.ketenkaart.local.realm;

import org.jspecify.annotations.NullMarked;
