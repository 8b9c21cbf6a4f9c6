/** Sessions in MongoDB, one document each. */
@NullMarked
package nl.ketenkaart.cases.session.mongo;

import org.jspecify.annotations.NullMarked;
