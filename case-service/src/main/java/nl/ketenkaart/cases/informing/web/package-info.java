/** Notices over HTTP. */
@NullMarked
package nl.ketenkaart.cases.informing.web;

import org.jspecify.annotations.NullMarked;
