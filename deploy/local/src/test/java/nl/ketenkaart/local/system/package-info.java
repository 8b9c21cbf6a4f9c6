/** The whole platform, started as processes as on anybody's machine, asked from outside with tokens of Keycloak. */
@NullMarked
package nl.ketenkaart.local.system;

import org.jspecify.annotations.NullMarked;
