/** Triage over HTTP. */
@NullMarked
package nl.ketenkaart.cases.triage.web;

import org.jspecify.annotations.NullMarked;
