/** The records of what was destroyed, in the service's database. */
@NullMarked
package nl.ketenkaart.privacy.destruction.mongo;

import org.jspecify.annotations.NullMarked;
