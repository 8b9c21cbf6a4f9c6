/** Files as they come in: looked at while they pass, sealed and stored in chunks, never whole in memory. */
@NullMarked
package nl.ketenkaart.context.upload;

import org.jspecify.annotations.NullMarked;
