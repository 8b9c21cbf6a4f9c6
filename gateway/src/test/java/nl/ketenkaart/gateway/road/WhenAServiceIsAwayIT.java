package nl.ketenkaart.gateway.road;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIn;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Four calls to judge, half a second of patience, the breaker open for two hundred milliseconds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ketenkaart.breaker.window=4",
            "ketenkaart.breaker.at-least=4",
            "ketenkaart.breaker.open-for=200ms",
            "ketenkaart.breaker.probes=1",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class WhenAServiceIsAwayIT {
    private static StandIns inside = new StandIns();

    @Value("${local.server.port}")
    private int port;

    private Partner halt;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        inside = new StandIns();
        inside.register(registry);
    }

    @BeforeEach
    void the_gateway_is_ready() {
        halt = new Partner(port, inside.token());
        eventually(() -> halt.get("/v1/openapi.json").statusCode() == 200);
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers()
                        .firstValue("Retry-After")
                        .map(Integer::valueOf)
                        .orElseThrow())
                .isPositive();
    }

    @Test
    void a_dead_service_is_a_503_and_the_others_go_on() {
        inside.of(Service.CASE).stop();
        isUnavailable(halt.post("/v1/cases", "{}"));
        isUnavailable(halt.get("/v1/insights"));
        assertThat(halt.get("/v1/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_post_that_is_cut_off_is_never_sent_again() {
        inside.of(Service.CASE).behave(StandIn::hangUp);
        isUnavailable(halt.post("/v1/cases", "{}"));
        assertThat(inside.of(Service.CASE).arrived()).hasSize(1);
    }

    @Test
    void a_slow_service_is_a_503_in_time_and_hears_of_it_once() {
        var never = new CountDownLatch(1);
        inside.of(Service.CASE).behave(exchange -> await(never));
        isUnavailable(halt.post("/v1/cases", "{}"));
        assertThat(inside.of(Service.CASE).arrived()).hasSize(1);
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_service_that_stays_silent_is_left_alone_and_tried_again_later() {
        var service = inside.of(Service.CASE);
        service.behave(StandIn::hangUp);
        for (var i = 0; i < 8; i++) {
            isUnavailable(halt.post("/v1/cases", "{}"));
        }
        assertThat(service.arrived().size()).isBetween(4, 6);
        service.behaveAsUsual();
        eventually(() -> halt.post("/v1/cases", "{}").statusCode() == 200);
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void the_breaker_of_one_service_is_not_that_of_another() {
        inside.of(Service.CASE).behave(StandIn::hangUp);
        for (var i = 0; i < 8; i++) {
            isUnavailable(halt.post("/v1/cases", "{}"));
        }
        assertThat(halt.get("/v1/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_answers_is_never_left_alone_whatever_it_answers() {
        inside.of(Service.CASE).behave(exchange -> StandIn.problem(exchange, 500));
        for (var i = 0; i < 8; i++) {
            assertThat(halt.post("/v1/cases", "{}").statusCode()).isEqualTo(500);
        }
        assertThat(inside.of(Service.CASE).arrived()).hasSize(8);
    }
}
