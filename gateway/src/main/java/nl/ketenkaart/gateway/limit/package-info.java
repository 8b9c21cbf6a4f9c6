/** How much, how often and in what form anybody may ask. */
@NullMarked
package nl.ketenkaart.gateway.limit;

import org.jspecify.annotations.NullMarked;
