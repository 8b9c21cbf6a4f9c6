package nl.ketenkaart.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import nl.ketenkaart.fuzz.Refused;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class UriRulesFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void no_uri_bears_a_token_or_ends_in_a_slash_and_any_other_goes_on(byte[] text) throws URISyntaxException {
        Refused.orRead(URISyntaxException.class, () -> new URI("http://gateway/v1/" + new String(text, UTF_8)))
                .ifPresent(UriRulesFuzzTest::check);
    }

    private static void check(URI uri) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.GET, uri));
        var passed = Refused.orRead(() -> {
            new UriRules().filter(exchange, on -> Mono.empty()).block();
            return true;
        });
        if (passed.isPresent()) {
            assertThat(uri.getRawPath().length() > 1 && uri.getRawPath().endsWith("/"))
                    .isFalse();
            var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            for (var part : query.split("[&]", -1)) {
                assertThat(URLDecoder.decode(part.split("=", 2)[0], UTF_8).toLowerCase(Locale.ROOT))
                        .isNotEqualTo("access_token");
            }
        }
    }
}
