package nl.ketenkaart.notifications.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Set;
import nl.ketenkaart.fuzz.Refused;
import org.apache.hc.client5.http.classic.methods.HttpPost;

class SinksFuzzTest {
    private final Sinks sinks = new Sinks(Set.of());

    @FuzzTest(maxDuration = "1m")
    void a_sink_that_is_taken_can_be_called_where_it_says(byte[] text) {
        var sink = new String(text, UTF_8);
        if (Refused.orRead(() -> sinks.fault(sink)).orElseThrow().isEmpty()) {
            var uri = URI.create(sink);
            var call = new HttpPost(uri);
            assertThat(call.getScheme()).isEqualToIgnoringCase("https");
            assertThat(call.getAuthority().getUserInfo()).isNull();
            assertThat(call.getAuthority().getHostName()).isEqualToIgnoringCase(uri.getHost());
            assertThat(call.getAuthority().getPort()).isEqualTo(uri.getPort());
        }
    }
}
