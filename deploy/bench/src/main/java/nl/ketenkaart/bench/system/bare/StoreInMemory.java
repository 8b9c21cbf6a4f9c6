package nl.ketenkaart.bench.system.bare;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * The local stack's stand-in for MongoDB, with nothing on the disk: the one in a file serialises a key for each comparison with
 * another, which takes more of the machine than all that is measured.
 */
public final class StoreInMemory {
    private StoreInMemory() {}

    /** @param words port; whatever follows is of no use here */
    public static void main(String[] words) {
        var server = new MongoServer(new MemoryBackend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("127.0.0.1", Integer.parseInt(words[0]));
    }
}
