/** Keeps per case who sees what. */
@NullMarked
package nl.ketenkaart.context.sight.mongo;

import org.jspecify.annotations.NullMarked;
