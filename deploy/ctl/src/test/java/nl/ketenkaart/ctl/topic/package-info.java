/** The topics, without a broker. */
@NullMarked
package nl.ketenkaart.ctl.topic;

import org.jspecify.annotations.NullMarked;
