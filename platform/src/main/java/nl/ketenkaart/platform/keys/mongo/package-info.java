/** The key store in MongoDB, in a database of its own. */
@NullMarked
package nl.ketenkaart.platform.keys.mongo;

import org.jspecify.annotations.NullMarked;
