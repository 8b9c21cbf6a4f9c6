package nl.ketenkaart.context.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files, sealed, in chunks. An upload is pending from its first byte until what it was made for is there; what
 * stays pending was cut off. Any thread; a failure of the store is thrown.
 */
public interface Uploads {

    /** To which case and contributor the bytes belong. */
    record Owner(CaseId caseId, OrganisationId organisation) {}

    /**
     * An upload that was not settled.
     *
     * @param claimedBy what it is meant for; null when it did not come that far
     */
    record Pending(UploadId id, @Nullable UUID claimedBy) {}

    /**
     * Stores a file as it comes in.
     *
     * @throws IOException when the file cannot be read to its end
     */
    void store(UploadId id, Owner owner, InputStream file) throws IOException;

    /** Says what it is meant for, before that is stored: from then on only who knows whether that is there may discard it. */
    void claim(UploadId id, UUID item);

    /** What it is meant for is there: it is pending no more. */
    void settle(UploadId id);

    /** Takes all of it away; nothing happens when it is gone already. */
    void discard(UploadId id);

    /** Takes it away if nobody claimed it. */
    void discardUnclaimed(UploadId id);

    List<Pending> pendingSince(Instant before);
}
