package nl.ketenkaart.platform.token;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Asks each address of the issuer twenty times in five seconds at most; who asks more often gets what was said last. Each token that names a
 * key nobody knows leads to a question, and anybody can make such tokens: many of them are not to become as many calls of the issuer. While
 * many come, a key that the issuer has just begun to use is known five seconds later at the latest. An answer that failed is not kept.
 */
final class AskedSeldom implements ExchangeFilterFunction {
    static final int AT_MOST = 20;
    static final long WINDOW = TimeUnit.SECONDS.toNanos(5);
    private final Map<URI, Said> said = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a time that runs on evenly */
    AskedSeldom(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param times it was asked since then */
    private record Said(long since, int times, Mono<ResponseEntity<String>> answer) {}

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        var now = nanos.getAsLong();
        var asking = said.compute(request.url(), (url, before) -> asked(before, now, request, next));
        return asking.answer().map(AskedSeldom::response);
    }

    private Said asked(@Nullable Said before, long now, ClientRequest request, ExchangeFunction next) {
        if (before == null || now - before.since() >= WINDOW) {
            return new Said(now, 1, ask(request, next));
        }
        return before.times() == AT_MOST ? before : new Said(before.since(), before.times() + 1, ask(request, next));
    }

    private Mono<ResponseEntity<String>> ask(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(answer -> answer.toEntity(String.class))
                .doOnError(e -> said.remove(request.url()))
                .doOnNext(answer -> {
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        said.remove(request.url());
                    }
                })
                .cache();
    }

    private static ClientResponse response(ResponseEntity<String> said) {
        return ClientResponse.create(said.getStatusCode())
                .headers(headers -> headers.setContentType(said.getHeaders().getContentType()))
                .body(Objects.requireNonNullElse(said.getBody(), ""))
                .build();
    }
}
