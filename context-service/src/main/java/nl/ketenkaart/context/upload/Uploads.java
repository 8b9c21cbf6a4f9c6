package nl.ketenkaart.context.upload;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files, sealed, in chunks. An upload is pending from its first byte until what it was made for is there; what
 * stays pending was cut off. Any thread; a failure of the store is thrown.
 */
public interface Uploads {

    /** How long a chunk is, in bytes; the last one may be shorter. */
    int CHUNK = 256 * 1024;

    /** To which case and contributor the bytes belong. */
    record Owner(CaseId caseId, OrganisationId organisation) {}

    /**
     * An upload that was not settled.
     *
     * @param claimedBy what it is meant for; null when it did not come that far
     */
    record Pending(UploadId id, @Nullable UUID claimedBy) {}

    /**
     * Stores a file as it comes in; it is there once this is closed. What is not, is to be discarded.
     */
    OutputStream begin(UploadId id, Owner owner);

    /** Says what it is meant for, before that is stored: from then on only who knows whether that is there may discard it. */
    void claim(UploadId id, UUID item);

    /** What it is meant for is there: it is pending no more. */
    void settle(UploadId id);

    /**
     * What it was made for is about to go: it is pending again, so that it is found should this break off.
     *
     * @param size of all of it
     */
    void unsettle(UploadId id, UUID item, long size);

    /** Takes all of it away; nothing happens when it is gone already. */
    void discard(UploadId id);

    /** Takes it away if nobody claimed it. */
    void discardUnclaimed(UploadId id);

    /** The bytes of one chunk, counted from 0; empty when it is gone. */
    Optional<byte[]> chunk(UploadId id, Owner owner, int number);

    List<Pending> pendingSince(Instant before);
}
