/** What is unpacked and made ready once and then kept, so that the next start is quick. */
@NullMarked
package nl.ketenkaart.local.install;

import org.jspecify.annotations.NullMarked;
