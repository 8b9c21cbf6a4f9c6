package nl.ketenkaart.context.upload;

import static nl.ketenkaart.context.Cast.NOW;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Uploads in memory; all began at the tests' moment. */
public final class MemoryUploads implements Uploads {
    public final Map<UploadId, byte[]> stored = new HashMap<>();
    public final Map<UploadId, Pending> pending = new HashMap<>();

    @Override
    public void store(UploadId id, Owner owner, InputStream file) throws IOException {
        pending.put(id, new Pending(id, null));
        stored.put(id, new byte[0]);
        stored.put(id, file.readAllBytes());
    }

    @Override
    public void claim(UploadId id, UUID item) {
        pending.put(id, new Pending(id, item));
    }

    @Override
    public void settle(UploadId id) {
        pending.remove(id);
    }

    @Override
    public void discard(UploadId id) {
        stored.remove(id);
        pending.remove(id);
    }

    @Override
    public void discardUnclaimed(UploadId id) {
        var waiting = pending.get(id);
        if (waiting != null && waiting.claimedBy() == null) {
            discard(id);
        }
    }

    @Override
    public List<Pending> pendingSince(Instant before) {
        return NOW.isBefore(before) ? List.copyOf(pending.values()) : List.of();
    }
}
