package nl.ketenkaart.context.document;

import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Terms;

/**
 * What its owner says about a document.
 *
 * @param title what others are shown as its name; what the file was called on somebody's disk is not kept
 */
public record Meta(String title, Kind kind, Terms terms) {}
