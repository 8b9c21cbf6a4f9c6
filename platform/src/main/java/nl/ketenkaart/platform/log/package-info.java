/** What a log may hold of a failure. */
@NullMarked
package nl.ketenkaart.platform.log;

import org.jspecify.annotations.NullMarked;
