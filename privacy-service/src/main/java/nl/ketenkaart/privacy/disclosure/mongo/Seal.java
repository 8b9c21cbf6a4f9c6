package nl.ketenkaart.privacy.disclosure.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.ketenkaart.platform.sealing.Tokens;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * Makes a document whose change is noticed: {@code hash} is the SHA-256 of its BSON without these two, which anybody can work
 * out again; {@code seal} is a tag over the hash that takes the platform's key to make.
 */
final class Seal {
    private static final String CONTEXT = "processing-log";
    private static final String HASH = "hash";
    private static final String TAG = "seal";
    private static final DocumentCodec CODEC = new DocumentCodec();
    private final Tokens tokens;

    Seal(Tokens tokens) {
        this.tokens = tokens;
    }

    Document put(Document document) {
        var hash = digest(document);
        return document.append(HASH, hash).append(TAG, tag(hash));
    }

    boolean holds(Document document) {
        var bare = new Document(document);
        bare.remove(HASH);
        bare.remove(TAG);
        var hash = digest(bare);
        return hash.equals(document.get(HASH)) && tag(hash).equals(document.get(TAG));
    }

    static String hash(Document sealed) {
        return sealed.getString(HASH);
    }

    static String digest(Document document) {
        try {
            var bytes = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String tag(String hash) {
        return tokens.tag(CONTEXT, hash.getBytes(StandardCharsets.UTF_8));
    }
}
