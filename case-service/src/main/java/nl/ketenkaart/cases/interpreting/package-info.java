/** Coming to one picture of the situation, and recording where an organisation dissents. */
@NullMarked
package nl.ketenkaart.cases.interpreting;

import org.jspecify.annotations.NullMarked;
