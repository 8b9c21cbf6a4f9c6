/** Cases in MongoDB, one document each. */
@NullMarked
package nl.ketenkaart.cases.casefile.mongo;

import org.jspecify.annotations.NullMarked;
