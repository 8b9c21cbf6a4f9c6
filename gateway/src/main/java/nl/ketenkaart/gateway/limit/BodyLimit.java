package nl.ketenkaart.gateway.limit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How much may be sent, and how slowly. A body of JSON is taken in whole before a service hears of it: a service never sees
 * half a body, and a slow caller is not held against it. Only a file streams on while it comes.
 */
@Order(-70)
final class BodyLimit implements WebFilter {
    private static final Limit JSON = new Limit(DataSize.ofMegabytes(1), false);
    private static final Limit BATCH = new Limit(DataSize.ofMegabytes(5), false);
    private static final Limit FILE = new Limit(DataSize.ofMegabytes(26), true);
    private static final List<PathPattern> BATCHES = patterns("/v1/cases/*/contributions/batch");
    private static final List<PathPattern> FILES = patterns("/v1/cases/*/documents");
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private record Limit(DataSize size, boolean streams) {}

    private static List<PathPattern> patterns(String pattern) {
        return List.of(PathPatternParser.defaultInstance.parse(pattern));
    }

    private static Limit of(PathContainer path) {
        if (FILES.stream().anyMatch(p -> p.matches(path))) {
            return FILE;
        }
        return BATCHES.stream().anyMatch(p -> p.matches(path)) ? BATCH : JSON;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        if (headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, not compressed.");
        }
        var limit = of(request.getPath().pathWithinApplication());
        if (headers.getContentLength() > limit.size().toBytes()) {
            throw MeasuredBody.tooLarge();
        }
        return limit.streams()
                ? chain.filter(with(exchange, new MeasuredBody(limit.size().toBytes()).of(request.getBody())))
                : whole(request, limit).flatMap(bytes -> chain.filter(with(exchange, once(exchange, bytes))));
    }

    private static Mono<byte[]> whole(ServerHttpRequest request, Limit limit) {
        return DataBufferUtils.join(request.getBody(), (int) limit.size().toBytes())
                .map(BodyLimit::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(WHOLE)
                .onErrorMap(TimeoutException.class, e -> MeasuredBody.tooSlow());
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Flux<DataBuffer> once(ServerWebExchange exchange, byte[] bytes) {
        return Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(bytes)));
    }

    private static ServerWebExchange with(ServerWebExchange exchange, Flux<DataBuffer> body) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body;
            }
        };
        return exchange.mutate().request(request).build();
    }
}
