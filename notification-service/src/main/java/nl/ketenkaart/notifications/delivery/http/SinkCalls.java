package nl.ketenkaart.notifications.delivery.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls with an end: a connection of its own for each, cut off after a while whatever comes, of the answer only status and headers
 * read and not many of those. Follows nothing, repeats nothing, remembers nothing, so that one sink never has to do with another.
 */
final class SinkCalls implements AutoCloseable {
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(3);
    private static final int LINE = 8 * 1024;
    private static final int HEADERS = 100;
    private static final int AT_ONCE = 10_000;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sink-calls").daemon().factory());

    SinkCalls(DnsResolver names) {
        var limits = Http1Config.custom()
                .setMaxLineLength(LINE)
                .setMaxHeaderCount(HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(TO_CONNECT).build())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /** What is read of an answer. */
    record Read(int status, java.util.function.Function<String, Optional<String>> headers) {
        Optional<String> header(String name) {
            return headers.apply(name);
        }
    }

    /**
     * @throws IOException when there is no answer; an {@link java.io.InterruptedIOException} where it took too long
     */
    Read call(HttpUriRequestBase request, Duration longest) throws IOException {
        request.setConfig(RequestConfig.custom()
                .setProtocolUpgradeEnabled(false)
                .setResponseTimeout(Timeout.of(longest))
                .build());
        var end = ends.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var answer = client.executeOpen(null, request, null);
            return new Read(
                    answer.getCode(),
                    name -> Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue));
        } finally {
            end.cancel(false);
            request.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }
}
