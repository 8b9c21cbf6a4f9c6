package nl.ketenkaart.context.upload.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import nl.ketenkaart.context.upload.VirusScanner.Away;
import nl.ketenkaart.context.upload.VirusScanner.Scan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code INSTREAM}: pieces, each after its length, the last one empty; the answer is {@code stream: OK} or {@code stream: name
 * FOUND} (clamd(8)). Its {@code StreamMaxLength} must be more than 25 MB: whatever else it answers counts as no answer.
 */
final class ClamdScan implements Scan {
    private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
    private static final Duration TO_TAKE = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private final SocketChannel channel;
    private final Patience patience;
    private final ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + PIECE);

    ClamdScan(SocketChannel channel, Patience patience) throws IOException {
        this.channel = channel;
        this.patience = patience;
        write(ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)));
        piece.position(Integer.BYTES);
    }

    @Override
    public void see(byte[] bytes, int from, int length) {
        for (var done = 0; done < length; ) {
            var step = Math.min(length - done, piece.remaining());
            piece.put(bytes, from + done, step);
            done += step;
            if (!piece.hasRemaining()) {
                send();
            }
        }
    }

    @Override
    public boolean found() {
        if (piece.position() > Integer.BYTES) {
            send();
        }
        send();
        var answer = answer();
        if (answer.endsWith(" FOUND")) {
            LOG.warn("clamd found something in an upload: {}", answer.replaceAll("[^a-zA-Z0-9 :._/-]", "?"));
            return true;
        }
        if (!answer.equals("stream: OK")) {
            throw new Away(answer.replaceAll("[^a-zA-Z0-9 :._/-]", "?"));
        }
        return false;
    }

    private void send() {
        piece.putInt(0, piece.position() - Integer.BYTES).flip();
        try {
            write(piece);
        } catch (IOException e) {
            throw new Away(e);
        }
        piece.clear().position(Integer.BYTES);
    }

    private void write(ByteBuffer bytes) throws IOException {
        patience.within(TO_TAKE, channel, () -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        });
    }

    private String answer() {
        var some = ByteBuffer.allocate(LONGEST_ANSWER);
        try {
            var read = 0;
            while (read >= 0 && some.hasRemaining() && !ended(some)) {
                read = patience.within(TO_ANSWER, channel, () -> channel.read(some));
            }
        } catch (IOException e) {
            throw new Away(e);
        }
        return new String(some.array(), 0, some.position(), US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static boolean ended(ByteBuffer answer) {
        return answer.position() > 0 && answer.get(answer.position() - 1) == 0;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("clamd's connection did not close", e);
        }
    }
}
