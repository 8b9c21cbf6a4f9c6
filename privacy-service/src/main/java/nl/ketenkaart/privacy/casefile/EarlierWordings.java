package nl.ketenkaart.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How contributions were worded before they were corrected: kept apart from the files, which hold the last wording only, and
 * read by nobody but the owner. Any thread.
 */
public interface EarlierWordings {

    /**
     * A wording that holds no more.
     *
     * @param until when another one took its place
     * @param parts the contribution and what belonged to it
     */
    record EarlierWording(UUID caseId, UUID contribution, long revision, Instant until, List<Part> parts) {
        public EarlierWording {
            parts = List.copyOf(parts);
        }

        /** What a change of a file replaces, where it is a correction. */
        public static Optional<EarlierWording> replaced(CaseFile before, CaseFile after, Cause cause) {
            var id = cause.thing();
            return before.known(id)
                    .filter(part -> part.label().kind() == Kind.CONTRIBUTION)
                    .map(part -> part.label().revision())
                    .filter(revision -> after.known(id)
                            .filter(part -> part.label().revision() > revision)
                            .isPresent())
                    .map(revision ->
                            new EarlierWording(before.caseId(), id, revision, cause.at(), before.knownPartsOf(id)));
        }
    }

    /** Durable when it returns; once more with the same revision changes nothing. Called before the file changes. */
    void keep(EarlierWording wording);

    /**
     * Newest first.
     *
     * @param before only revisions before this one
     */
    List<EarlierWording> of(UUID contribution, long before, int atMost);
}
