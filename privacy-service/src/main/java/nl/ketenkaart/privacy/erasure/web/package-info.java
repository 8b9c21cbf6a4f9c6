/** Erasures over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.erasure.web;

import org.jspecify.annotations.NullMarked;
