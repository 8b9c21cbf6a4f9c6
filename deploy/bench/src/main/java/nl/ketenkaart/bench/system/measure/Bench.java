package nl.ketenkaart.bench.system.measure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.bench.DeepenedCase;
import nl.ketenkaart.bench.system.bare.BareEndpoint;
import nl.ketenkaart.bench.system.load.Duel;
import nl.ketenkaart.bench.system.load.Pace;
import nl.ketenkaart.bench.system.load.Target;
import nl.ketenkaart.bench.system.site.LookedLog;
import nl.ketenkaart.bench.system.site.Site;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.place.Port;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The site with what several measures need: a case with 60 contributions, and the bare endpoint that answers with the bytes of its card. */
public final class Bench implements AutoCloseable {
    static final int CONTRIBUTIONS = 60;
    private static final int AT_ONCE = 6;
    private static final int SHORT_CASES = 20;
    private static final int SHORT = 10;
    private final Site site;
    private Partners partners;
    private final MongoClient store;
    private final LookedLog log;
    private @Nullable DeepenedCase card;
    private List<DeepenedCase> shortCases = List.of();
    private int endpoint;

    public Bench(Site site) {
        this.site = site;
        this.partners = site.partners();
        this.store = MongoClients.create(site.store());
        this.log = new LookedLog(store);
    }

    Site site() {
        return site;
    }

    Partners partners() {
        return partners;
    }

    MongoClient store() {
        return store;
    }

    /** The case whose card is read. */
    DeepenedCase card() throws IOException, InterruptedException {
        var one = card;
        if (one == null) {
            one = DeepenedCase.raised(partners).with(CONTRIBUTIONS, partners);
            card = one;
        }
        return one;
    }

    /** New cases with so many contributions each, told to several at once; the first by who knows what every service must have taken in. */
    List<DeepenedCase> cases(List<Integer> contributions) throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<DeepenedCase>>();
            for (var number : contributions) {
                var one = DeepenedCase.raised(partners).with(1, partners);
                all.add(threads.submit(() -> one.with(number - 1, site.partners())));
            }
            var made = new ArrayList<DeepenedCase>();
            for (var one : all) {
                made.add(one.get());
            }
            return made;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Twenty cases with ten contributions each, and one with a single one. Made once, as long as little lies in the store. */
    List<DeepenedCase> shortCases() throws IOException, InterruptedException {
        if (shortCases.isEmpty()) {
            var lengths = new ArrayList<>(Collections.nCopies(SHORT_CASES, SHORT));
            lengths.add(1);
            shortCases = cases(lengths);
        }
        return shortCases;
    }

    /**
     * Takes the card of a case from the store: what is changed there later goes through all that lie there. The partners go on without what
     * they wrote before: nobody could wait for that any more.
     */
    void forget(DeepenedCase one) {
        cards().deleteOne(Filters.eq("_id", one.id().toString()));
        partners = site.partners();
    }

    /** Where privacy-service keeps its cards. */
    MongoCollection<Document> cards() {
        return store.getDatabase("privacy-service").getCollection("cards");
    }

    /** Reads of cards at privacy-service, in turn with their bytes read by {@code _id}; one client. */
    Duel duel(List<DeepenedCase> cases, Pace pace) throws IOException, InterruptedException {
        var ours = site.port(Port.PRIVACY_SERVICE);
        var bare = endpointOf(cases);
        return Duel.of(() -> reads(ours, cases), () -> reads(bare, cases), 1, pace);
    }

    /** The same for each of these by itself, by turns. */
    List<Duel> duels(List<DeepenedCase> cases, Pace pace) throws IOException, InterruptedException {
        var ours = site.port(Port.PRIVACY_SERVICE);
        var bare = endpointOf(cases);
        var matches = cases.stream()
                .map(one -> new Duel.Match(() -> reads(ours, one), () -> reads(bare, one)))
                .toList();
        return Duel.byTurns(matches, 1, pace);
    }

    /** Reads of these cards by who sees most, at a port. */
    Target reads(int port, List<DeepenedCase> cases) throws IOException, InterruptedException {
        return gets(port, cases.stream().map(DeepenedCase::path).toList());
    }

    /** Reads of these paths by the same; the log begins anew, as far as it can. */
    Target gets(int port, List<String> paths) throws IOException, InterruptedException {
        log.forget();
        var headers = Map.of(
                "Authorization", "Bearer " + partners.tokenOf(DeepenedCase.MOST), "Processing-Purpose", "DEEPENING");
        return Target.get(port, paths, headers);
    }

    Target reads(int port, DeepenedCase one) throws IOException, InterruptedException {
        return reads(port, List.of(one));
    }

    /** The port of the bare endpoint, which answers with the very bytes that each card has now. */
    int endpointOf(List<DeepenedCase> cases) throws IOException, InterruptedException {
        var bodies = store.getDatabase(BareEndpoint.DATABASE).getCollection(BareEndpoint.COLLECTION);
        for (var one : cases) {
            var body = reads(site.port(Port.PRIVACY_SERVICE), one).body();
            bodies.replaceOne(
                    Filters.eq("_id", one.id().toString()),
                    new Document("_id", one.id().toString()).append("body", new Binary(body)),
                    new ReplaceOptions().upsert(true));
        }
        if (endpoint == 0) {
            endpoint = site.port(Port.NOTIFICATION_SERVICE) + 1;
            var words = new ArrayList<>(site.onLibrariesOf("privacy-service", BareEndpoint.class, "bare-endpoint"));
            words.addAll(List.of("--store=" + site.store(), "--server.port=" + endpoint));
            site.beside("bare-endpoint", endpoint, words);
        }
        return endpoint;
    }

    @Override
    public void close() {
        store.close();
    }
}
