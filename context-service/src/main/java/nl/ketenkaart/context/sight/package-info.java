/** Which contributions of others each organisation sees, as privacy-service says: asked before a request is sent for what is known. */
@NullMarked
package nl.ketenkaart.context.sight;

import org.jspecify.annotations.NullMarked;
