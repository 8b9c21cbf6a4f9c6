package nl.ketenkaart.privacy.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Refused;

class AskedRangeFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void a_range_lies_within_the_document(FuzzedDataProvider data) {
        var size = data.consumeLong(1, 25L * 1024 * 1024);
        var header = data.consumeBoolean() ? "bytes=" + data.consumeAsciiString(60) : data.consumeRemainingAsString();
        var asked = Refused.orRead(() -> AskedRange.of(header, true, size)).orElseThrow();
        assertThat(asked.span().from()).isBetween(0L, asked.span().to());
        assertThat(asked.span().to()).isLessThan(size);
        assertThat(asked.status().value()).isIn(200, 206, 416);
    }
}
