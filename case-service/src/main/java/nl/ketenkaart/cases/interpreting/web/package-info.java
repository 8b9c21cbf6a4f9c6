/** Interpretations and dissent over HTTP. */
@NullMarked
package nl.ketenkaart.cases.interpreting.web;

import org.jspecify.annotations.NullMarked;
