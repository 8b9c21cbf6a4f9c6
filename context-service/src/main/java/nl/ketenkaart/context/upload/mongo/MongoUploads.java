package nl.ketenkaart.context.upload.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.context.upload.UploadId;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A document per chunk, {@code {_id: upload/number, case, owner, data}}, each sealed for its own place, and one per pending upload, {@code
 * {_id: upload, at, chunks, claimedBy}}. A chunk is counted before it is stored, so that each that is there can be found by its
 * {@code _id} alone.
 */
@Component
class MongoUploads implements Uploads, Erasable {
    private static final String CHUNKS = "upload-chunks";
    private static final String DATA = "data";
    private static final String CASE = "case";
    private static final String OWNER = "owner";
    private static final String COUNTED = "chunks";
    private static final String CLAIMED_BY = "claimedBy";
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> pending;
    private final Codec codec;
    private final Clock clock;

    MongoUploads(Stores stores, Codec codec, Clock clock) {
        this.chunks = stores.database().getCollection(CHUNKS);
        this.pending = stores.database().getCollection("uploads");
        this.codec = codec;
        this.clock = clock;
        pending.createIndex(Indexes.ascending("at"));
    }

    @Override
    public OutputStream begin(UploadId id, Owner owner) {
        if (Rehearsal.isOn()) {
            return OutputStream.nullOutputStream();
        }
        pending.insertOne(new Document("_id", text(id))
                .append("at", Date.from(clock.instant()))
                .append(COUNTED, 0));
        return new ChunkedOutput(CHUNK, (number, bytes) -> {
            pending.updateOne(eq("_id", text(id)), set(COUNTED, number + 1));
            chunks.insertOne(new Document("_id", chunk(id, number))
                    .append(CASE, owner.caseId().value().toString())
                    .append(OWNER, owner.organisation().value())
                    .append(DATA, new Binary(codec.seal(place(id, owner, number), bytes))));
        });
    }

    private static Place place(UploadId id, Owner owner, int number) {
        return new Place(CHUNKS, owner.caseId().value(), owner.organisation(), text(id), "chunk-" + number);
    }

    @Override
    public Optional<byte[]> chunk(UploadId id, Owner owner, int number) {
        return Optional.ofNullable(chunks.find(eq("_id", chunk(id, number))).first())
                .map(found -> codec.open(
                        place(id, owner, number), found.get(DATA, Binary.class).getData()));
    }

    @Override
    public void unsettle(UploadId id, UUID item, long size) {
        if (Rehearsal.isOn()) {
            return;
        }
        var counted = new Document("at", Date.from(clock.instant()))
                .append(COUNTED, (int) ((size + CHUNK - 1) / CHUNK))
                .append(CLAIMED_BY, item.toString());
        pending.updateOne(eq("_id", text(id)), new Document("$set", counted), new UpdateOptions().upsert(true));
    }

    @Override
    public void claim(UploadId id, UUID item) {
        if (!Rehearsal.isOn()) {
            pending.updateOne(eq("_id", text(id)), set(CLAIMED_BY, item.toString()));
        }
    }

    @Override
    public void settle(UploadId id) {
        if (!Rehearsal.isOn()) {
            pending.deleteOne(eq("_id", text(id)));
        }
    }

    @Override
    public void discard(UploadId id) {
        discard(id, pending.find(eq("_id", text(id))).first());
    }

    @Override
    public void discardUnclaimed(UploadId id) {
        discard(
                id,
                pending.find(and(eq("_id", text(id)), exists(CLAIMED_BY, false)))
                        .first());
    }

    private void discard(UploadId id, @Nullable Document upload) {
        if (upload == null) {
            return;
        }
        for (var number = 0; number < upload.getInteger(COUNTED); number++) {
            chunks.deleteOne(eq("_id", chunk(id, number)));
        }
        pending.deleteOne(eq("_id", text(id)));
    }

    @Override
    public List<Pending> pendingSince(Instant before) {
        return pending.find(lt("at", Date.from(before)))
                .map(MongoUploads::pendingOf)
                .into(new ArrayList<>());
    }

    private static Pending pendingOf(Document document) {
        var claimedBy = document.getString(CLAIMED_BY);
        return new Pending(
                new UploadId(UUID.fromString(document.getString("_id"))),
                claimedBy == null ? null : UUID.fromString(claimedBy));
    }

    @Override
    public void erase(UUID scope) {
        chunks.deleteMany(eq(CASE, scope.toString()));
    }

    @Override
    public void erase(UUID scope, OrganisationId organisation) {
        chunks.deleteMany(and(eq(CASE, scope.toString()), eq(OWNER, organisation.value())));
    }

    private static String chunk(UploadId id, int number) {
        return text(id) + "/" + number;
    }

    private static String text(UploadId id) {
        return id.value().toString();
    }
}
