/** Inside Keycloak: notices whose rights are changed, keeps that until it is told, and tells it. */
@NullMarked
package nl.ketenkaart.keycloak;

import org.jspecify.annotations.NullMarked;
