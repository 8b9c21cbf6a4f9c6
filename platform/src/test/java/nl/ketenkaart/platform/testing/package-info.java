/** Test support for the services: real parts, embedded or in containers, and tokens as Keycloak gives them. */
package nl.ketenkaart.platform.testing;
