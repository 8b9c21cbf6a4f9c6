/** The services' contracts as one document, and the refusal of whatever stands in none of them. */
@NullMarked
package nl.ketenkaart.gateway.contract;

import org.jspecify.annotations.NullMarked;
