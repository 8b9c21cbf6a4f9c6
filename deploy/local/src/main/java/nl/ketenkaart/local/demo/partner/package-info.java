/** How a partner's client calls the platform: sign in at Keycloak, then one request through the gateway. */
@NullMarked
package nl.ketenkaart.local.demo.partner;

import org.jspecify.annotations.NullMarked;
