/** The terms on which something is asked or shared: what contributions, requests and documents have in common. */
@NullMarked
package nl.ketenkaart.context.terms;

import org.jspecify.annotations.NullMarked;
