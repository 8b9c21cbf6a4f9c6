package nl.ketenkaart.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/**
 * Speaks MongoDB's protocol and keeps the data in one file: for one machine and for trying things, without transactions, replicas or
 * sign-in. After a power failure the last {@value #MILLISECONDS_TO_DISK} milliseconds may be missing.
 */
public final class MongoStandIn {
    private static final int MILLISECONDS_TO_DISK = 50;

    private MongoStandIn() {}

    /** @param words port and file */
    public static void main(String[] words) {
        var store = MVStore.open(words[1]);
        store.setAutoCommitDelay(MILLISECONDS_TO_DISK);
        var server = new MongoServer(new H2Backend(store));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("127.0.0.1", Integer.parseInt(words[0]));
    }
}
