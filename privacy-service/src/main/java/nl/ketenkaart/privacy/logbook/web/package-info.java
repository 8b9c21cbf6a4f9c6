/** The processing log over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.logbook.web;

import org.jspecify.annotations.NullMarked;
