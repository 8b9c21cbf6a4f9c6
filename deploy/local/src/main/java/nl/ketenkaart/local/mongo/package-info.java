/** The process that stands in for MongoDB on a machine without Docker. */
@NullMarked
package nl.ketenkaart.local.mongo;

import org.jspecify.annotations.NullMarked;
