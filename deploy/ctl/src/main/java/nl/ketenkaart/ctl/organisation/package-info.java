/** Organisations in Keycloak. */
@NullMarked
package nl.ketenkaart.ctl.organisation;

import org.jspecify.annotations.NullMarked;
