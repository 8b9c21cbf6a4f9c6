package nl.ketenkaart.context.upload;

import static nl.ketenkaart.context.Cast.NOW;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Uploads in memory; all began at the tests' moment. */
public final class MemoryUploads implements Uploads {
    public final Map<UploadId, byte[]> stored = new HashMap<>();
    public final Map<UploadId, Pending> pending = new HashMap<>();

    @Override
    public OutputStream begin(UploadId id, Owner owner) {
        pending.put(id, new Pending(id, null));
        stored.put(id, new byte[0]);
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                stored.put(id, toByteArray());
            }
        };
    }

    @Override
    public void unsettle(UploadId id, UUID item, long size) {
        claim(id, item);
    }

    @Override
    public Optional<byte[]> chunk(UploadId id, Owner owner, int number) {
        return Optional.ofNullable(stored.get(id))
                .map(all -> Arrays.copyOfRange(all, number * CHUNK, Math.min(all.length, (number + 1) * CHUNK)));
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
