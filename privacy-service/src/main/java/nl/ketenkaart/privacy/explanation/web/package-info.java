/** Explanations over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.explanation.web;

import org.jspecify.annotations.NullMarked;
