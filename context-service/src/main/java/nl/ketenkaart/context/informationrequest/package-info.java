/** What one organisation asks another about a case, why it needs to know, and what it is answered. */
@NullMarked
package nl.ketenkaart.context.informationrequest;

import org.jspecify.annotations.NullMarked;
