/** The daily run. */
@NullMarked
package nl.ketenkaart.privacy.retention.schedule;

import org.jspecify.annotations.NullMarked;
