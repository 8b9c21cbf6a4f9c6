package nl.ketenkaart.bench.system.measure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.bench.DeepenedCase;
import nl.ketenkaart.bench.system.bare.BareEndpoint;
import nl.ketenkaart.bench.system.load.Target;
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
    private final Site site;
    private final Partners partners;
    private final MongoClient store;
    private @Nullable DeepenedCase card;
    private int endpoint;

    public Bench(Site site) {
        this.site = site;
        this.partners = site.partners();
        this.store = MongoClients.create(site.store());
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

    /** Reads of these cards by who sees most, at a port. */
    Target reads(int port, List<DeepenedCase> cases) throws IOException, InterruptedException {
        return gets(port, cases.stream().map(DeepenedCase::path).toList());
    }

    /** Reads of these paths by the same. */
    Target gets(int port, List<String> paths) throws IOException, InterruptedException {
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
