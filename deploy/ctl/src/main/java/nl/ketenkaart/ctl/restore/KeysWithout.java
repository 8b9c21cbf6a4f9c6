package nl.ketenkaart.ctl.restore;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.restore.Erasures.One;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** The keys of a backup without those that were destroyed since: they are not even put into the store for a moment. */
final class KeysWithout {
    private static final String KEYS = "keys";
    private static final String GONE = "gone";
    private static final String ERASED = "erased";
    private final Map<String, List<One>> byScope;

    KeysWithout(Erasures erasures) {
        byScope = erasures.byScope();
    }

    RawBsonDocument of(RawBsonDocument kept) {
        var erased = byScope.remove(kept.getString("_id").getValue());
        return erased == null ? kept : raw(without(kept.decode(new BsonDocumentCodec()), erased));
    }

    /** The scopes of which the backup knows no key: that they were erased is known all the same, and no key is made for them. */
    List<RawBsonDocument> others() {
        var others = byScope.entrySet().stream()
                .map(one -> raw(without(new BsonDocument("_id", new BsonString(one.getKey())), one.getValue())))
                .toList();
        byScope.clear();
        return others;
    }

    private static BsonDocument without(BsonDocument kept, List<One> erased) {
        for (var one : erased) {
            var organisation = one.organisation();
            var at = new BsonDateTime(one.at().toEpochMilli());
            if (organisation == null) {
                kept.remove(KEYS);
                kept.remove(GONE);
                kept.put(ERASED, at);
                return kept;
            }
            if (!kept.containsKey(ERASED)) {
                kept.getDocument(KEYS, new BsonDocument()).remove(organisation);
                var gone = kept.getDocument(GONE, new BsonDocument());
                kept.put(GONE, gone.append(organisation, at));
            }
        }
        return kept;
    }

    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }
}
