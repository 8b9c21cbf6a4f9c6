/** What Keycloak tells of the rights of those who registered subscriptions. */
@NullMarked
package nl.ketenkaart.notifications.rights.identity;

import org.jspecify.annotations.NullMarked;
