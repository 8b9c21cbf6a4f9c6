/** Breaking the glass and its review over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.oversight.web;

import org.jspecify.annotations.NullMarked;
