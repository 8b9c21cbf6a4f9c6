/** Decisions over HTTP. */
@NullMarked
package nl.ketenkaart.cases.deciding.web;

import org.jspecify.annotations.NullMarked;
