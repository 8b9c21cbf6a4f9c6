/** Closing and reopening over HTTP. */
@NullMarked
package nl.ketenkaart.cases.closing.web;

import org.jspecify.annotations.NullMarked;
