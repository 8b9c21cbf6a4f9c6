package nl.ketenkaart.privacy.authzen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Asking;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.authzen.web.Questions.Open;

class QuestionsFuzzTest {
    private final Pages pages = new Pages(Asking.TOKENS);

    @FuzzTest(maxDuration = "1m")
    void a_question_is_read_or_refused(byte[] body) {
        for (var open : Open.values()) {
            Refused.orRead(() -> {
                var envelope = envelope(body);
                var question = Questions.read(envelope, open);
                var range = pages.range(envelope, question.toString());
                envelope.refuseFaults();
                Entrance.call(Asking.submission("/access/v1/evaluation", body), envelope);
                return range;
            });
        }
        Refused.orRead(() -> Batch.of(envelope(body)))
                .ifPresent(batch -> assertThat(batch.questions()).hasSameSizeAs(batch.elements()));
    }

    private static Envelope envelope(byte[] body) {
        return Envelope.of(Asking.submission("/access/v1/evaluation", body), Json.mapper());
    }
}
