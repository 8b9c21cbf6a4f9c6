/** An organisation's own earlier wordings over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.history.web;

import org.jspecify.annotations.NullMarked;
