package nl.ketenkaart.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;

/**
 * A card with 60 contributions as its readers get it from privacy-service of the local stack (token, store, decryption, log, bytes), for a care
 * provider, whom the agreement allows least, and for Safe Home, whom it allows most, in turn. Nothing but how long each waits is measured.
 */
public final class CardsOverHttp {
    private static final int CONTRIBUTIONS = 60;
    private static final int WARM = 1_000;
    private static final int MEASURED = 1_000;
    private static final int ROUNDS = 5;
    private static final Account LEAST = DeepenedCase.LEAST;
    private static final Account MOST = DeepenedCase.MOST;

    private CardsOverHttp() {}

    /** One round: medians and 99th percentiles in milliseconds. */
    private record Round(double leastP50, double leastP99, double mostP50, double mostP99) {
        double p50() {
            return mostP50 / leastP50;
        }

        double p99() {
            return mostP99 / leastP99;
        }

        @Override
        public String toString() {
            return "p50 %.2f and %.2f ms (%.3f), p99 %.2f and %.2f ms (%.3f)"
                    .formatted(leastP50, mostP50, p50(), leastP99, mostP99, p99());
        }
    }

    public static void main(String[] none) throws IOException, InterruptedException {
        var keycloak = URI.create("http://localhost:8180");
        var writing = new Partners(URI.create("http://localhost:8080"), keycloak);
        var path = DeepenedCase.raised(writing).with(CONTRIBUTIONS, writing).path();
        for (var who : List.of(LEAST, MOST)) {
            System.out.println(who + " sees " + DeepenedCase.seen(writing.send(Call.get(who, path, "DEEPENING")))
                    + " of " + CONTRIBUTIONS);
        }
        var reading = new Partners(URI.create("http://localhost:8083"), keycloak);
        round(reading, path, WARM);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(reading, path, MEASURED));
            System.out.println(rounds.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "medians of %d rounds of %d: p50 %.3f, p99 %.3f%n",
                ROUNDS,
                MEASURED,
                median(rounds.stream().map(Round::p50).toList()),
                median(rounds.stream().map(Round::p99).toList()));
    }

    private static Round round(Partners partners, String path, int times) throws IOException, InterruptedException {
        var least = new ArrayList<Double>();
        var most = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                least.add(waited(partners, LEAST, path));
                most.add(waited(partners, MOST, path));
            } else {
                most.add(waited(partners, MOST, path));
                least.add(waited(partners, LEAST, path));
            }
        }
        return new Round(at(least, 0.5), at(least, 0.99), at(most, 0.5), at(most, 0.99));
    }

    private static double waited(Partners partners, Account who, String path) throws IOException, InterruptedException {
        var token = partners.tokenOf(who);
        var call = Call.get(who, path, "DEEPENING");
        var from = System.nanoTime();
        var answer = partners.sendAs(token, call);
        var took = (System.nanoTime() - from) / 1e6;
        DeepenedCase.expect(answer, 200);
        return took;
    }

    private static double at(List<Double> all, double share) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static double median(List<Double> all) {
        return at(all, 0.5);
    }
}
