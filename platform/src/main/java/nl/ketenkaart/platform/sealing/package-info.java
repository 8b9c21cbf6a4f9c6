/** What leaves this process or is stored passes here: contents, tokens, tags. */
@NullMarked
package nl.ketenkaart.platform.sealing;

import org.jspecify.annotations.NullMarked;
