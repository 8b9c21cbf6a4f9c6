package nl.ketenkaart.cases.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened.
 *
 * @param on the day in the Netherlands
 * @param policeReport its text or its number, as the police gave it
 */
public record Incident(
        LocalDate on, String municipality, @Nullable String policeReport, String summary) {}
