/** The people of a case over HTTP. */
@NullMarked
package nl.ketenkaart.cases.involving.web;

import org.jspecify.annotations.NullMarked;
