/** Links in MongoDB, and an index of who was named where that holds no name. */
@NullMarked
package nl.ketenkaart.cases.linking.mongo;

import org.jspecify.annotations.NullMarked;
