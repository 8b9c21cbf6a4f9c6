@org.jspecify.annotations.NullMarked
package nl.ketenkaart.keycloak;
