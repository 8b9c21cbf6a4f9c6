/** Releases and their calendar in the database. */
@NullMarked
package nl.ketenkaart.cases.insight.mongo;

import org.jspecify.annotations.NullMarked;
