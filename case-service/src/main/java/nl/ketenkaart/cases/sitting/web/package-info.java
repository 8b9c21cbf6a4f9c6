/** Sitting over HTTP. */
@NullMarked
package nl.ketenkaart.cases.sitting.web;

import org.jspecify.annotations.NullMarked;
