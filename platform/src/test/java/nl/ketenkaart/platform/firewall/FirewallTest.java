package nl.ketenkaart.platform.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES;
import static org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;

class FirewallTest {

    @Test
    void everyCharacterThereIsPassesOrNotAsSpringSecurityHasIt() {
        var otherwise = new ArrayList<String>();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            var header = "a" + Character.toString(character) + "b";
            if (Firewall.isText(header, false) != ALLOWED_HEADER_NAMES.test(header)
                    || Firewall.isText(header, true) != ALLOWED_HEADER_VALUES.test(header)) {
                otherwise.add(Integer.toHexString(character));
            }
        }

        assertThat(otherwise).isEmpty();
    }

    @Test
    void aHeaderThatIsEmptyOrNotThereIsAsGoodAsThere() {
        assertThat(Firewall.isText("", false)).isEqualTo(ALLOWED_HEADER_NAMES.test(""));
        assertThat(Firewall.isText("", true)).isEqualTo(ALLOWED_HEADER_VALUES.test(""));
        assertThat(Firewall.isText(null, true)).isEqualTo(ALLOWED_HEADER_VALUES.test(null));
    }

    @Test
    void aTabMayStandInAValueAndNotInAName() {
        var headers = headers("Accept", "text/html;\tq=1");
        assertThat(headers.getFirst("Accept")).isEqualTo("text/html;\tq=1");

        var odd = headers("X-\tOdd", "a");
        assertThatThrownBy(() -> odd.getFirst("X-\tOdd")).isInstanceOf(ServerExchangeRejectedException.class);
        var rings = headers("X-Odd", "a\u0007");
        assertThatThrownBy(() -> rings.getFirst("X-Odd")).isInstanceOf(ServerExchangeRejectedException.class);
    }

    private static HttpHeaders headers(String name, String value) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/").header(name, value));
        return Firewall.strict()
                .getFirewalledExchange(exchange)
                .blockOptional()
                .orElseThrow()
                .getRequest()
                .getHeaders();
    }

    @Test
    void whatComesAfterTheFirstCharacterCountsToo() {
        assertThat(Firewall.isText("Bearer a.b.c\r\nX: y", true)).isFalse();
        assertThat(Firewall.isText("text/html;\tq=1", true)).isTrue();
        assertThat(Firewall.isText("Ac\tcept", false)).isFalse();
    }
}
