/** References in MongoDB, each claimed once. */
@NullMarked
package nl.ketenkaart.cases.raising.mongo;

import org.jspecify.annotations.NullMarked;
