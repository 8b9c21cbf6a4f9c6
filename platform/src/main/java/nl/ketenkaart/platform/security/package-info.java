/** The access token: checked in every process by itself, and read as a caller. */
@NullMarked
package nl.ketenkaart.platform.security;

import org.jspecify.annotations.NullMarked;
