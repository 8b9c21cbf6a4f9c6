/** Letters over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.letter.web;

import org.jspecify.annotations.NullMarked;
