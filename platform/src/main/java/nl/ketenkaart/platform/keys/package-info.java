/** The keys under which contents are sealed: a data key per scope and organisation, wrapped by a key of the organisation's own. */
@NullMarked
package nl.ketenkaart.platform.keys;

import org.jspecify.annotations.NullMarked;
