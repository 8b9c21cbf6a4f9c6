/** What an access token must be, whoever presents it. */
@NullMarked
package nl.ketenkaart.platform.token;

import org.jspecify.annotations.NullMarked;
