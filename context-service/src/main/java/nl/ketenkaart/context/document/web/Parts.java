package nl.ketenkaart.context.document.web;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ketenkaart.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;

/**
 * The parts of a multipart body, one after the other, read by blocking code as they come in: at most a few buffers are held at
 * a time. To be closed; what nobody read is then let go.
 */
final class Parts implements Iterator<PartEvent>, AutoCloseable {
    static final long LARGEST_FILE = 25L * 1024 * 1024;
    private static final int READ_AHEAD = 4;
    private static final int LARGEST_HEAD = 8 * 1024;
    private final Stream<PartEvent> stream;
    private final Iterator<PartEvent> events;

    private Parts(Stream<PartEvent> stream) {
        this.stream = stream;
        this.events = stream.iterator();
    }

    /**
     * @throws ProblemException 415 when the body is not multipart
     */
    static Parts of(ServerHttpRequest request) {
        if (!isMultipart(request)) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send multipart/form-data with the parts meta and file.");
        }
        var reader = new PartEventHttpMessageReader();
        reader.setMaxPartSize(LARGEST_FILE);
        reader.setMaxHeadersSize(LARGEST_HEAD);
        var events = reader.read(ResolvableType.forClass(PartEvent.class), request, Map.of());
        return new Parts(events.toStream(READ_AHEAD));
    }

    private static boolean isMultipart(ServerHttpRequest request) {
        try {
            return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                    request.getHeaders().getContentType());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    @Override
    public boolean hasNext() {
        return reading(events::hasNext);
    }

    @Override
    public PartEvent next() {
        return reading(events::next);
    }

    /** The first event of the part with this name, which must come now. */
    PartEvent begin(String name) {
        try {
            var event = next();
            if (name.equals(nameOf(event))) {
                return event;
            }
            DataBufferUtils.release(event.content());
        } catch (NoSuchElementException e) {
            // the body ended before
        }
        throw ProblemException.fault("/" + name, "is missing: send the part meta, then the part file, and no other");
    }

    private static @Nullable String nameOf(PartEvent event) {
        return reading(() -> event.headers().getContentDisposition().getName());
    }

    /** What a part is said to be, without parameters. */
    static String mediaTypeOf(PartEvent part) {
        var type = Objects.requireNonNullElse(reading(() -> part.headers().getContentType()), MediaType.TEXT_PLAIN);
        return type.getType() + "/" + type.getSubtype();
    }

    /** The content of the part that began so. */
    InputStream content(PartEvent first) {
        return new PartContent(this, first);
    }

    void end() {
        if (hasNext()) {
            throw ProblemException.fault("", "has more parts than meta and file");
        }
    }

    /** Reads on to the end, so that the sender can finish and hear why its request is refused. */
    @Override
    public void close() {
        try {
            while (events.hasNext()) {
                DataBufferUtils.release(events.next().content());
            }
        } catch (RuntimeException e) {
            // it broke off: nothing more comes
        } finally {
            stream.close();
        }
    }

    /** A disposition with a lone quote makes Spring's reader look beyond the end of it. */
    private static <T extends @Nullable Object> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (DataBufferLimitException e) {
            throw tooLarge();
        } catch (ResponseStatusException e) {
            throw e.getStatusCode().value() == HttpStatus.CONTENT_TOO_LARGE.value() ? tooLarge() : unreadable();
        } catch (CodecException | AbortedException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE, "A file may be 25 MB (25 * 1024 * 1024 bytes) at most.");
    }

    private static ProblemException unreadable() {
        return ProblemException.fault("", "is not multipart/form-data as it should be, or broke off");
    }
}
