/** The director over HTTP. */
@NullMarked
package nl.ketenkaart.cases.direction.web;

import org.jspecify.annotations.NullMarked;
