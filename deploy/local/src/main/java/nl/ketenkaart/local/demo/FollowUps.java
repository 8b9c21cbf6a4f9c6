package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;

/** Finds the duty that followed from a measure; it is there a moment after the decision. */
final class FollowUps {
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final Partners partners;

    FollowUps(Partners partners) {
        this.partners = partners;
    }

    /**
     * @throws IOException when there is none after ten seconds
     */
    String of(Account owner, String measure) throws IOException, InterruptedException {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = open(owner, measure);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new IOException(owner + " has no open duty for the measure");
    }

    private Optional<String> open(Account owner, String measure) throws IOException, InterruptedException {
        var page = "/v1/follow-ups?state=OPEN&limit=100";
        for (var path = page; !path.isEmpty(); ) {
            var answer = partners.send(Call.get(owner, path)).json();
            for (var duty : answer.path("items").values()) {
                if (duty.path("concerning").asString("").equals(measure)) {
                    return Optional.of(duty.path("followUpId").asString());
                }
            }
            var next = answer.path("next").asString("");
            path = next.isEmpty() ? "" : page + "&cursor=" + next;
        }
        return Optional.empty();
    }
}
