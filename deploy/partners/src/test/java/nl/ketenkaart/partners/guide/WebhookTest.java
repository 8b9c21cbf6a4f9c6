package nl.ketenkaart.partners.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** With the example of Standard Webhooks' own documentation. */
class WebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SECONDS = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    private static Webhook at(long seconds) {
        return new Webhook(SECRET, Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    @Test
    void what_was_signed_with_the_secret_is_ours_also_beside_another_signature() {
        assertThat(at(1614265330).isOurs(ID, SECONDS, SIGNATURE, BODY)).isTrue();
        assertThat(at(1614265330).isOurs(ID, SECONDS, "v1,AAAA " + SIGNATURE, BODY))
                .isTrue();
    }

    @Test
    void another_body_id_time_or_signature_is_not() {
        var webhook = at(1614265330);
        assertThat(webhook.isOurs(ID, SECONDS, SIGNATURE, "{}".getBytes(UTF_8))).isFalse();
        assertThat(webhook.isOurs("msg_other", SECONDS, SIGNATURE, BODY)).isFalse();
        assertThat(webhook.isOurs(ID, "1614265331", SIGNATURE, BODY)).isFalse();
        assertThat(webhook.isOurs(ID, SECONDS, "v1,AAAA", BODY)).isFalse();
        assertThat(webhook.isOurs(ID, "now", SIGNATURE, BODY)).isFalse();
    }

    @Test
    void what_is_more_than_five_minutes_off_is_not() {
        assertThat(at(1614265330 + 300).isOurs(ID, SECONDS, SIGNATURE, BODY)).isTrue();
        assertThat(at(1614265330 + 301).isOurs(ID, SECONDS, SIGNATURE, BODY)).isFalse();
        assertThat(at(1614265330 - 301).isOurs(ID, SECONDS, SIGNATURE, BODY)).isFalse();
    }
}
