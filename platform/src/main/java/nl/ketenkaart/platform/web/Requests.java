package nl.ketenkaart.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.rehearsal.ValidateOnly;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.security.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Makes {@link Submission} and {@link Lookup} for the controllers, so that those are plain blocking code. */
final class Requests implements HandlerMethodArgumentResolver {
    private static final int LIMIT = 256 * 1024;
    private static final byte[] NOTHING = new byte[0];
    private final ConsistencyTokens tokens;

    Requests(ConsistencyTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Submission.class || type == Lookup.class || type == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .cast(SignedIn.class)
                .flatMap(token -> argument(parameter.getParameterType(), token, exchange));
    }

    private Mono<Object> argument(Class<?> type, SignedIn token, ServerWebExchange exchange) {
        var caller = token.getPrincipal();
        if (type == Caller.class) {
            return Mono.just(caller);
        }
        if (type == Lookup.class) {
            return Mono.fromSupplier(() -> lookup(token, exchange));
        }
        return body(exchange).map(body -> submission(token, exchange, body));
    }

    private Lookup lookup(SignedIn token, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return new Lookup(
                token.getPrincipal(),
                token.token(),
                token.until(),
                ResponseHeaders.traceOf(exchange),
                request.getPath().value(),
                request.getHeaders(),
                request.getQueryParams().toSingleValueMap(),
                awaits(exchange));
    }

    private Submission submission(SignedIn token, ServerWebExchange exchange, byte[] body) {
        var request = exchange.getRequest();
        PathPattern pattern =
                Objects.requireNonNull(exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return new Submission(
                token.getPrincipal(),
                token.token(),
                ResponseHeaders.traceOf(exchange),
                request.getMethod().name(),
                request.getPath().value(),
                pattern.getPatternString(),
                awaits(exchange),
                request.getHeaders().getFirst("Idempotency-Key"),
                request.getHeaders().getFirst("If-Match"),
                MediaType.APPLICATION_JSON.isCompatibleWith(contentType(exchange)),
                validateOnly(exchange),
                body);
    }

    /** Said in the answer already here, so that a refusal says it too. */
    private static boolean validateOnly(ServerWebExchange exchange) {
        var asked = ValidateOnly.isAskedBy(exchange.getRequest().getHeaders().getOrEmpty(ValidateOnly.ASKED_BY));
        if (asked) {
            exchange.getResponse().getHeaders().set(ValidateOnly.ANSWERED_BY, ValidateOnly.NAME);
        }
        return asked;
    }

    private List<Position> awaits(ServerWebExchange exchange) {
        var positions = new ArrayList<Position>();
        for (var header : exchange.getRequest().getHeaders().getOrEmpty(ConsistencyTokens.HEADER)) {
            for (var token : header.split(",")) {
                positions.add(tokens.read(token.strip())
                        .orElseThrow(() -> ProblemException.fault(
                                "header:" + ConsistencyTokens.HEADER, "is not a token that was given out here")));
            }
        }
        return positions;
    }

    /** What comes in parts or lines is left for the controller to read. */
    private static Mono<byte[]> body(ServerWebExchange exchange) {
        var type = contentType(exchange);
        if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                || MediaType.APPLICATION_NDJSON.isCompatibleWith(type)) {
            return Mono.just(NOTHING);
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), LIMIT)
                .map(Requests::bytes)
                .defaultIfEmpty(NOTHING);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static MediaType contentType(ServerWebExchange exchange) {
        try {
            var type = exchange.getRequest().getHeaders().getContentType();
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
        } catch (RuntimeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
