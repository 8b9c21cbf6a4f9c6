/** Raising a case over HTTP. */
@NullMarked
package nl.ketenkaart.cases.raising.web;

import org.jspecify.annotations.NullMarked;
