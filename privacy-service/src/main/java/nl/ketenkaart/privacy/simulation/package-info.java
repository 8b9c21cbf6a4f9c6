/** What another agreement would change in who sees what, before it is agreed: for each owner of its own items, and of nobody else's. */
@NullMarked
package nl.ketenkaart.privacy.simulation;

import org.jspecify.annotations.NullMarked;
