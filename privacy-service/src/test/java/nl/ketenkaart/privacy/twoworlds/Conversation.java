package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.KINDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.twoworlds.Worlds.World;
import nl.ketenkaart.privacy.twoworlds.leak.Leak;
import nl.ketenkaart.privacy.twoworlds.leak.Planted;
import org.jspecify.annotations.Nullable;

/** All that the observer asks and hears in one world, and the same in the other. */
final class Conversation {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int AT_ONCE = 16;
    private static final int PAGES = 12;
    private static final Ask INBOX = Ask.get("the inbox");
    private final int port;
    final Map<String, Integer> operations = new TreeMap<>();
    final Map<Integer, Integer> statuses = new TreeMap<>();
    long bytes;
    int told;
    int pairs;

    Conversation(int port) {
        this.port = port;
    }

    /** What tells the worlds apart; empty: nothing does. */
    Optional<String> difference(Pair pair, @Nullable Leak leak) {
        Planted.plant(leak, pair.observer().organisation());
        try {
            var asks = Routes.of(pair);
            asks.forEach((operation, all) -> operations.merge(operation, 2 * all.size(), Integer::sum));
            pairs++;
            var one = heard(pair, pair.one(), asks, null);
            one.values().forEach(this::count);
            var other = heard(pair, pair.other(), asks, one);
            return other.keySet().stream()
                    .filter(ask -> !other.get(ask).equals(one.get(ask)))
                    .findFirst()
                    .map(ask -> ask + ": " + other.get(ask).differenceFrom(one.get(ask)));
        } finally {
            Planted.plant(null, "");
        }
    }

    private void count(Observed observed) {
        bytes += 2L * observed.body().length();
        statuses.merge(observed.status(), 2, Integer::sum);
    }

    /**
     * It looks once while things go on, so that it may be told of corrections, and asks everything in the end.
     *
     * @param expected what it heard in the other world: at the first difference there is no need to ask on
     */
    private Map<Ask, Observed> heard(
            Pair pair, World world, Map<String, List<Ask>> asks, @Nullable Map<Ask, Observed> expected) {
        var half = Chronicle.at((int) (2 + pair.seed() % 7) * 3600);
        var staged = new Staged();
        Stage.world = staged;
        staged.take(world.told().stream().filter(one -> one.at().isBefore(half)).toList());
        var heard = new LinkedHashMap<Ask, Observed>();
        asks.get("readCase").forEach(ask -> send(pair, ask).join());
        staged.take(
                world.told().stream().filter(one -> !one.at().isBefore(half)).toList());
        var inbox = Planted.inbox(staged);
        told += inbox.size();
        heard.put(INBOX, new Observed(0, new TreeMap<>(), String.join("\n", inbox)));
        var all = new ArrayList<>(
                asks.values().stream().flatMap(Collection::stream).toList());
        Collections.shuffle(all, new Random(pair.seed()));
        for (var from = 0; from < all.size() && agree(heard, expected); from += AT_ONCE) {
            hear(pair, all.subList(from, Math.min(all.size(), from + AT_ONCE)), heard);
        }
        turnPages(pair, heard);
        return heard;
    }

    private static boolean agree(Map<Ask, Observed> heard, @Nullable Map<Ask, Observed> expected) {
        return expected == null || expected.entrySet().containsAll(heard.entrySet());
    }

    private void hear(Pair pair, List<Ask> asks, Map<Ask, Observed> heard) {
        var sent = new ArrayList<CompletableFuture<Observed>>();
        asks.forEach(ask -> sent.add(send(pair, ask)));
        for (var n = 0; n < asks.size(); n++) {
            heard.put(asks.get(n), sent.get(n).join());
        }
    }

    private void turnPages(Pair pair, Map<Ask, Observed> heard) {
        for (var ask : List.copyOf(heard.keySet())) {
            var next = heard.get(ask).next();
            for (var page = 0; page < PAGES && !next.isEmpty(); page++) {
                var path = ask.path() + "&cursor=" + next;
                var turned = new Ask(ask.method(), path, ask.headers(), ask.body());
                var observed = send(pair, turned).join();
                heard.put(turned, observed);
                next = observed.next();
            }
        }
    }

    private CompletableFuture<Observed> send(Pair pair, Ask ask) {
        var organisation = pair.observer().organisation();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ask.path()))
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()))
                .header("Authorization", "Bearer " + token(organisation))
                .header("Content-Type", "application/json");
        ask.headers().forEach(request::header);
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray()).thenApply(Observed::of);
    }

    private static final Map<String, String> TOKENS = new TreeMap<>();

    private static synchronized String token(String organisation) {
        return TOKENS.computeIfAbsent(
                organisation,
                one -> EmbeddedStack.issuer().machine(one, KINDS.get(one).name(), "professional"));
    }
}
