/** Keycloak's realm, made from the files of deploy/keycloak. */
@NullMarked
package nl.ketenkaart.local.realm;

import org.jspecify.annotations.NullMarked;
