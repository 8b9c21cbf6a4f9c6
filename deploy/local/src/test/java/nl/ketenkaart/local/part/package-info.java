/** What the parts are told and what they keep. */
@NullMarked
package nl.ketenkaart.local.part;

import org.jspecify.annotations.NullMarked;
