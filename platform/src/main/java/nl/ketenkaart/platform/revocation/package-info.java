/** Tokens that are not good any more although they have not expired: the rights that they tell of were changed. */
@NullMarked
package nl.ketenkaart.platform.revocation;

import org.jspecify.annotations.NullMarked;
