package nl.ketenkaart.ctl.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import nl.ketenkaart.ctl.backup.Manifest.Sum;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Documents one after the other in a file, as {@code mongodump} writes them. */
public final class BsonFile implements AutoCloseable {
    private static final int LENGTH = 4;
    private final DigestOutputStream out;
    private long bytes;
    private long items;

    /** Begins a new one, which its owner alone may read. */
    BsonFile(Path file) {
        try {
            Files.createDirectories(file.getParent());
            OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
            out = new DigestOutputStream(to, sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(BsonDocument document) {
        add(new RawBsonDocument(document, new BsonDocumentCodec()));
    }

    void add(RawBsonDocument document) {
        try {
            out.write(document.getBackingArray(), document.getByteOffset(), document.getByteLength());
            bytes += document.getByteLength();
            items++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sum sum() {
        return new Sum(hex(out.getMessageDigest()), bytes, items);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each document of a file. */
    public static void read(Path file, Consumer<RawBsonDocument> each) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var length = new byte[LENGTH];
            while (in.readNBytes(length, 0, LENGTH) == LENGTH) {
                var size = Integer.reverseBytes(java.nio.ByteBuffer.wrap(length).getInt());
                var whole = java.util.Arrays.copyOf(length, size);
                in.readFully(whole, LENGTH, size - LENGTH);
                each.accept(new RawBsonDocument(whole));
            }
        } catch (EOFException e) {
            throw new UncheckedIOException(new IOException(file + " ends within a document"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param items believed */
    static Sum sum(Path file, long items) {
        var digest = sha256();
        try (var in = Files.newInputStream(file);
                var none = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            var bytes = in.transferTo(none);
            return new Sum(hex(digest), bytes, items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
