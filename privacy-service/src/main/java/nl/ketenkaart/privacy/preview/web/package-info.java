/** Previews over HTTP: asked with a body, and nothing of it is kept. */
@NullMarked
package nl.ketenkaart.privacy.preview.web;

import org.jspecify.annotations.NullMarked;
