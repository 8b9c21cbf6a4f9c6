package nl.ketenkaart.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

class AskedSeldomTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpStatus status = HttpStatus.OK;
    private final WebClient client = WebClient.builder()
            .filter(new AskedSeldom(now::get))
            .exchangeFunction(request -> Mono.fromSupplier(() -> ClientResponse.create(status)
                    .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                    .body("{\"keys\": " + asked.incrementAndGet() + "}")
                    .build()))
            .build();

    @Test
    void whoever_asks_more_often_than_that_is_told_what_was_said_last() {
        for (var n = 1; n <= AskedSeldom.AT_MOST; n++) {
            assertThat(ask("certs")).isEqualTo("{\"keys\": %d}".formatted(n));
        }
        for (var n = 0; n < 500; n++) {
            assertThat(ask("certs")).isEqualTo("{\"keys\": %d}".formatted(AskedSeldom.AT_MOST));
        }
        assertThat(asked).hasValue(AskedSeldom.AT_MOST);
    }

    @Test
    void a_while_later_it_is_asked_again() {
        for (var n = 0; n < 500; n++) {
            ask("certs");
        }
        now.addAndGet(AskedSeldom.WINDOW);

        assertThat(ask("certs")).isEqualTo("{\"keys\": %d}".formatted(AskedSeldom.AT_MOST + 1));
    }

    @Test
    void an_issuer_that_is_back_is_heard_at_once() {
        status = HttpStatus.SERVICE_UNAVAILABLE;
        for (var n = 0; n <= AskedSeldom.AT_MOST; n++) {
            assertThatThrownBy(() -> ask("certs")).isInstanceOf(WebClientResponseException.class);
        }
        status = HttpStatus.OK;

        assertThat(ask("certs")).contains("keys");
    }

    @Test
    void each_address_counts_by_itself() {
        for (var n = 0; n < 500; n++) {
            ask("certs");
        }

        assertThat(ask("about")).isEqualTo("{\"keys\": %d}".formatted(AskedSeldom.AT_MOST + 1));
    }

    private String ask(String path) {
        return Objects.requireNonNull(client.get()
                .uri("http://issuer/" + path)
                .retrieve()
                .bodyToMono(String.class)
                .block());
    }
}
