/** The versions of the sharing agreement over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.amendment.web;

import org.jspecify.annotations.NullMarked;
