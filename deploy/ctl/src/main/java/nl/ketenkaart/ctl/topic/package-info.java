/** The topics as seen from outside: how far they go, who is behind, what was given up, records in and out. */
@NullMarked
package nl.ketenkaart.ctl.topic;

import org.jspecify.annotations.NullMarked;
