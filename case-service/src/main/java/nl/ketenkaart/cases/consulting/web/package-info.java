/** Consultations elsewhere over HTTP. */
@NullMarked
package nl.ketenkaart.cases.consulting.web;

import org.jspecify.annotations.NullMarked;
