/** The bytes of documents over HTTP, whole or in ranges. */
@NullMarked
package nl.ketenkaart.privacy.document.web;

import org.jspecify.annotations.NullMarked;
