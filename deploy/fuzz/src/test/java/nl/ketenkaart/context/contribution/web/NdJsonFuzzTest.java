package nl.ketenkaart.context.contribution.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Collectors;
import nl.ketenkaart.context.contribution.web.NdJson.Line;
import nl.ketenkaart.fuzz.Refused;

class NdJsonFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void every_line_that_is_not_blank_comes_out_once_with_its_number(byte[] body) {
        var lines = Refused.orRead(() -> NdJson.split(body)).orElseThrow();
        assertThat(lines.stream().map(NdJsonFuzzTest::shown).collect(Collectors.joining("\n")))
                .isEqualTo(expected(new String(body, ISO_8859_1)));
    }

    private static String shown(Line line) {
        return line.number() + " " + new String(line.json(), ISO_8859_1);
    }

    private static String expected(String body) {
        var lines = body.split("\n", -1);
        var out = new java.util.ArrayList<String>();
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i].replaceAll("[\r \t]+\\z", "");
            if (!line.isEmpty()) {
                out.add(i + 1 + " " + line);
            }
        }
        return String.join("\n", out);
    }
}
