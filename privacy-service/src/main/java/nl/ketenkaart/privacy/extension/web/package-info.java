/** Extensions over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.extension.web;

import org.jspecify.annotations.NullMarked;
