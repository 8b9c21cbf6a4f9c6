/** Reads the agreement from a file that comes with the software or from one that the partnership supplies. */
@NullMarked
package nl.ketenkaart.privacy.agreement.file;

import org.jspecify.annotations.NullMarked;
