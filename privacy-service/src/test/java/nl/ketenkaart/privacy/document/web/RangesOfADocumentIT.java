package nl.ketenkaart.privacy.document.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in parts (RFC 9110, 14). */
class RangesOfADocumentIT extends AtTheTable {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=100-199, 100, 199",
        "bytes=1100-, 1100, 1199",
        "bytes=-1, 1199, 1199",
        "bytes=-5000, 0, 1199",
        "bytes=1000-5000, 1000, 1199"
    })
    void a_range_is_given(String range, int from, int to) throws Exception {
        var answer = send(request("GET", POLICE, "DEEPENING", document()).header("Range", range));
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes " + from + "-" + to + "/1200");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILE, from, to + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=7-3", "pages=1-2", "bytes=a-b", "bytes="})
    void what_is_no_single_range_asks_for_the_whole(String range) throws Exception {
        var answer = send(request("GET", POLICE, "DEEPENING", document()).header("Range", range));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1200-", "bytes=5000-6000", "bytes=-0"})
    void a_range_behind_the_end_is_416(String range) throws Exception {
        var answer = send(request("GET", POLICE, "DEEPENING", document()).header("Range", range));
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */1200");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"status\":416");
    }

    @Test
    void a_part_of_something_else_is_answered_with_the_whole() throws Exception {
        var tag = read(POLICE, "DEEPENING").headers().firstValue("ETag").orElseThrow();
        var request = request("GET", POLICE, "DEEPENING", document()).header("Range", "bytes=0-9");
        assertThat(send(request.copy().header("If-Range", tag)).statusCode()).isEqualTo(206);
        assertThat(send(request.copy().header("If-Range", "\"other\"")).statusCode())
                .isEqualTo(200);
    }
}
