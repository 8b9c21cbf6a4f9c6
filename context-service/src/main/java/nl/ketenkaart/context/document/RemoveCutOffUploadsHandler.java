package nl.ketenkaart.context.document;

import java.time.Clock;
import java.time.Duration;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.context.upload.Uploads.Pending;

/**
 * Takes away what is left of uploads and withdrawals that were cut off hard: of those that are pending for longer than any upload takes, all but
 * the ones whose document is there after all.
 */
public final class RemoveCutOffUploadsHandler {
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private final Documents documents;
    private final Uploads uploads;
    private final Clock clock;

    public RemoveCutOffUploadsHandler(Documents documents, Uploads uploads, Clock clock) {
        this.documents = documents;
        this.uploads = uploads;
        this.clock = clock;
    }

    public void handle() {
        for (var pending : uploads.pendingSince(clock.instant().minus(LONGEST_UPLOAD))) {
            if (hasDocument(pending)) {
                uploads.settle(pending.id());
            } else {
                uploads.discard(pending.id());
            }
        }
    }

    private boolean hasDocument(Pending pending) {
        var claimedBy = pending.claimedBy();
        return claimedBy != null
                && documents
                        .find(new DocumentId(claimedBy))
                        .filter(document -> document.file().id().equals(pending.id()) && !document.withdrawn())
                        .isPresent();
    }
}
