package nl.ketenkaart.context.contribution.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A body of lines, each a JSON text of its own. Empty lines count as lines and are nothing else. */
record NdJson(List<Line> lines) {
    static final String TYPE = "application/x-ndjson";
    private static final int MOST = 500;
    private static final int LARGEST = 5 * 1024 * 1024;

    /** @param number as an editor counts, from 1 */
    record Line(int number, byte[] json) {}

    /**
     * @throws ProblemException when it is no such body, or too much of one
     */
    static NdJson of(ServerHttpRequest request) {
        if (!isNdJson(request)) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send " + TYPE + ".");
        }
        var lines = split(all(request));
        if (lines.isEmpty()) {
            throw ProblemException.fault("", "has no lines");
        }
        if (lines.size() > MOST) {
            throw ProblemException.fault(
                    "", "has more than " + MOST + " lines; nothing of it was done, send it in parts");
        }
        return new NdJson(lines);
    }

    private static boolean isNdJson(ServerHttpRequest request) {
        try {
            return MediaType.parseMediaType(TYPE)
                    .isCompatibleWith(request.getHeaders().getContentType());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static byte[] all(ServerHttpRequest request) {
        try {
            var joined = DataBufferUtils.join(request.getBody(), LARGEST).map(NdJson::bytes);
            return Objects.requireNonNullElse(joined.block(), new byte[0]);
        } catch (DataBufferLimitException e) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "The lines may be 5 MiB together at most.");
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    static List<Line> split(byte[] body) {
        var lines = new ArrayList<Line>();
        var begin = 0;
        var number = 1;
        for (var i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                add(lines, number, Arrays.copyOfRange(body, begin, i));
                number++;
                begin = i + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, int number, byte[] line) {
        var end = line.length;
        while (end > 0 && (line[end - 1] == '\r' || line[end - 1] == ' ' || line[end - 1] == '\t')) {
            end--;
        }
        if (end > 0) {
            lines.add(new Line(number, Arrays.copyOf(line, end)));
        }
    }
}
