package nl.ketenkaart.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Set;
import nl.ketenkaart.platform.sealing.KeysAway;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.backoff.BackOffExecution;

/** How often an event is tried again; a thousand times stands for ever. */
class FailuresTest {
    private static final int FOR_EVER = 1_000;

    @Test
    void who_is_away_is_waited_for() {
        assertThat(triesAfter(new MongoTimeoutException("nobody there"))).isEqualTo(FOR_EVER);
        assertThat(triesAfter(new IllegalStateException(new KeysAway(new IllegalStateException()))))
                .isEqualTo(FOR_EVER);
        assertThat(triesAfter(written(11_600))).isEqualTo(FOR_EVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_334, 17_419, 17_420})
    void a_document_that_became_too_large_holds_up_no_other_case(int code) {
        assertThat(triesAfter(new IllegalStateException(written(code)))).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_not_read_once_more() {
        assertThat(triesAfter(CloudEventRWException.newInvalidDataType(String.class.toString())))
                .isZero();
    }

    private static MongoWriteException written(int code) {
        return new MongoWriteException(new WriteError(code, "no", new BsonDocument()), new ServerAddress(), Set.of());
    }

    private static int triesAfter(Exception e) {
        var backOff = Failures.backOff(e).start();
        var tries = 0;
        while (tries < FOR_EVER && backOff.nextBackOff() != BackOffExecution.STOP) {
            tries++;
        }
        return tries;
    }
}
