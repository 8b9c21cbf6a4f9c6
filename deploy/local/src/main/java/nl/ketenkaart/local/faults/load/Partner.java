package nl.ketenkaart.local.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.faults.ledger.Ledger;

/** An organisation that writes one thing after the other, and goes on with each until it has an answer. */
final class Partner {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PAUSE = 300;
    private final String organisation;
    private final Client client;
    private final Ledger ledger;
    private final Tally tally;
    private final Random chance;

    Partner(String organisation, Client client, Ledger ledger, Tally tally, Random chance) {
        this.organisation = organisation;
        this.client = client;
        this.ledger = ledger;
        this.tally = tally;
        this.chance = chance;
    }

    void writeOne(List<WorkedCase> cases) throws InterruptedException {
        var about = cases.get(chance.nextInt(cases.size()));
        settle(Wish.of(organisation, about, chance));
        pause();
    }

    private void pause() throws InterruptedException {
        Thread.sleep(PAUSE / 3 + chance.nextInt(PAUSE));
    }

    void settle(Wish wish) throws InterruptedException {
        tally.underWay.incrementAndGet();
        try {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var answer = client.ask(wish.call());
            var unknown = answer.isEmpty();
            while (answer.isEmpty() && System.nanoTime() < deadline) {
                pause();
                answer = client.ask(wish.call());
            }
            answer.ifPresentOrElse(
                    told -> note(wish, told, unknown),
                    () -> tally.unanswered.add(
                            organisation + ": " + wish.write().words()));
        } finally {
            tally.underWay.decrementAndGet();
        }
    }

    private void note(Wish wish, Answer told, boolean unknownAtFirst) {
        if (unknownAtFirst) {
            tally.resolved.incrementAndGet();
        }
        if (told.succeeded()) {
            ledger.acknowledged(wish.write());
            tally.acknowledged.incrementAndGet();
        } else {
            ledger.refused(wish.write());
            tally.refused.incrementAndGet();
        }
        if (told.succeeded() != wish.granted()) {
            tally.odd.add(organisation + ": " + told.status() + " " + told.text());
        }
    }
}
