/** Reads XML with the parser of the JDK, without DTDs and entities. */
@NullMarked
package nl.ketenkaart.context.officedocument.xml;

import org.jspecify.annotations.NullMarked;
