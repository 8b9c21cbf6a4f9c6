/** From events to what the figures are made of; of each event only instants, kinds, levels and days are read. */
@NullMarked
package nl.ketenkaart.cases.insight.intake;

import org.jspecify.annotations.NullMarked;
