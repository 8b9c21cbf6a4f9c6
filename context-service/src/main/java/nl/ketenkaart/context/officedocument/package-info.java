/** Text documents that are packed (DOCX): nothing in them acts, nothing reaches out, nothing unpacks without bounds. */
@NullMarked
package nl.ketenkaart.context.officedocument;

import org.jspecify.annotations.NullMarked;
