package nl.ketenkaart.privacy.document.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PARTIAL_CONTENT;
import static org.springframework.http.HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;

import java.util.List;
import nl.ketenkaart.privacy.document.DocumentBytes.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Which bytes are asked for (RFC 9110, 14.2): what cannot be understood, and several ranges at once, ask for the whole.
 *
 * @param status 200, 206, or 416 where no byte lies in the range
 */
record AskedRange(HttpStatus status, Span span) {

    /**
     * @param range the header
     * @param current whether the caller's part is one of what is there now; true where it has none
     */
    static AskedRange of(@Nullable String range, boolean current, long size) {
        var whole = new Span(0, size - 1);
        var ranges = range == null || !current ? List.<HttpRange>of() : parsed(range);
        if (ranges.size() != 1) {
            return new AskedRange(OK, whole);
        }
        var from = ranges.getFirst().getRangeStart(size);
        var to = ranges.getFirst().getRangeEnd(size);
        return from < 0 || from >= size || to < from
                ? new AskedRange(REQUESTED_RANGE_NOT_SATISFIABLE, whole)
                : new AskedRange(PARTIAL_CONTENT, new Span(from, to));
    }

    private static List<HttpRange> parsed(String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
