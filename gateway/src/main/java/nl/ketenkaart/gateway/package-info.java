/** The door of the platform; holds no data and decides nothing about cases. */
@NullMarked
package nl.ketenkaart.gateway;

import org.jspecify.annotations.NullMarked;
