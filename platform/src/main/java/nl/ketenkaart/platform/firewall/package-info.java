/** In what form a request may come at all, before anything reads it. */
@NullMarked
package nl.ketenkaart.platform.firewall;

import org.jspecify.annotations.NullMarked;
