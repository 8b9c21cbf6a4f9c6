/** The parts of the stack, each a process of its own: broker, Keycloak, MongoDB or its stand-in, the five services. */
@NullMarked
package nl.ketenkaart.local.part;

import org.jspecify.annotations.NullMarked;
