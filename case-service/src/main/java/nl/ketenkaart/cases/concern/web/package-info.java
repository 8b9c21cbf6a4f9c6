/** Concerns over HTTP. */
@NullMarked
package nl.ketenkaart.cases.concern.web;

import org.jspecify.annotations.NullMarked;
