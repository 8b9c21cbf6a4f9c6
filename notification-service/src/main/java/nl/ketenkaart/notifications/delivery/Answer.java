package nl.ketenkaart.notifications.delivery;

import java.time.Duration;
import nl.ketenkaart.notifications.subscription.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What a sink answered.
 *
 * @param status null: nothing that can be read
 * @param retryAfter how long it asks to be left alone, of 429 and 503; zero: it does not ask
 */
public record Answer(Attempt.Result result, @Nullable Integer status, Duration retryAfter) {

    public static Answer none(Attempt.Result result) {
        return new Answer(result, null, Duration.ZERO);
    }
}
