package nl.ketenkaart.privacy.destruction;

import java.time.LocalDate;

/**
 * The run by which something is destroyed.
 *
 * @param date in the Netherlands
 * @param terms the version of the terms
 */
public record Day(LocalDate date, int terms) {}
