/** Plumbing that the services share, in packages by what it is for. No word of the domain. */
@NullMarked
package nl.ketenkaart.platform;

import org.jspecify.annotations.NullMarked;
