/** The documents' part of the API; the one place here where a body is read piece by piece. */
@NullMarked
package nl.ketenkaart.context.document.web;

import org.jspecify.annotations.NullMarked;
