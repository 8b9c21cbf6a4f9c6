package nl.ketenkaart.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The reports of all runs. */
public interface RetentionReports {

    Optional<RetentionReport> find(LocalDate day);

    /** Durable when it returns; another one of the same day takes its place. */
    void put(RetentionReport report);

    /**
     * Newest first.
     *
     * @param before only days before this one
     */
    List<RetentionReport> before(LocalDate before, int atMost);
}
