package nl.ketenkaart.privacy.difference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a version says otherwise.
 *
 * @param from the version against which it is held
 * @param effectiveFrom null: as soon as it is agreed
 */
public record Changes(int version, int from, @Nullable Instant effectiveFrom, List<Change> items) {

    public Changes {
        items = List.copyOf(items);
    }

    public enum What {
        TITLE,
        LEGAL_BASIS,
        SIGNATORY_ADDED,
        SIGNATORY_ENDED,
        SIGNATORY_TERM,
        MAY_READ,
        MAY_NO_LONGER_READ,
        SOURCE
    }

    /**
     * One change: for a machine by its fields, for people by its sentence.
     *
     * @param organisation of a signatory
     * @param recipient the kind of organisation, of what it may read
     * @param source what the cell rests on from then on, or rested on
     */
    public record Change(
            What what,
            @Nullable String organisation,
            @Nullable String recipient,
            @Nullable String purpose,
            @Nullable String category,
            @Nullable String source,
            String sentence) {

        static Change of(What what, String sentence) {
            return new Change(what, null, null, null, null, null, sentence);
        }

        static Change ofSignatory(What what, String organisation, String sentence) {
            return new Change(what, organisation, null, null, null, null, sentence);
        }
    }
}
