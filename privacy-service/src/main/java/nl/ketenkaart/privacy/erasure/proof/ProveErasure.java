package nl.ketenkaart.privacy.erasure.proof;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.keys.EveryKey;
import nl.ketenkaart.platform.keys.KeyEncryption;
import nl.ketenkaart.platform.keys.KeyStore;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code prove-erasure --case=ID [--words=FILE] [--below=DIRECTORY]... [the service's own settings]}: whether anything of a case can
 * still be read. Tries every data key on every record of every topic, looks into every document of every database, and for the
 * words in FILE, one a line, into the raw bytes of all files below the directories. Ends with 0 when nothing can be read, 1 when
 * something can, 2 when it could not look everywhere: also when broker or store do not show all there is.
 */
@Component("prove-erasure")
final class ProveErasure implements Command {
    private static final String CASE = "--case=";
    private static final String WORDS = "--words=";
    private static final String BELOW = "--below=";
    private static final int NOT_LOOKED = 2;
    private final KeyStore store;
    private final KeyEncryption encryption;
    private final ConsumerFactory<String, byte[]> consumers;
    private final MongoClient client;

    ProveErasure(
            KeyStore store,
            KeyEncryption encryption,
            ConsumerFactory<String, byte[]> eventConsumers,
            MongoClient client) {
        this.store = store;
        this.encryption = encryption;
        this.consumers = eventConsumers;
        this.client = client;
    }

    @Override
    public int run(List<String> words, Consumer<String> out) {
        try {
            return prove(UUID.fromString(after(CASE, words).findFirst().orElse("")), words, out);
        } catch (IllegalArgumentException e) {
            out.accept("Say of which case: --case=ID");
            return NOT_LOOKED;
        }
    }

    private int prove(UUID caseId, List<String> words, Consumer<String> out) {
        try {
            var readable = keys(caseId, out) + topics(caseId, out) + stores(caseId, out) + files(words, out);
            out.accept(readable == 0 ? "Nothing of the case can be read." : "Something of the case can be read.");
            return readable == 0 ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            out.accept("It could not be looked for everywhere: " + e.getMessage());
            return NOT_LOOKED;
        }
    }

    private static Stream<String> after(String name, List<String> words) {
        return words.stream().filter(word -> word.startsWith(name)).map(word -> word.substring(name.length()));
    }

    private int keys(UUID caseId, Consumer<String> out) {
        var kept = store.find(caseId);
        out.accept("Keys: %d of the case; %s"
                .formatted(
                        kept.wrapped().size(),
                        kept.erased() == null ? "it was not erased" : "erased at " + kept.erased()));
        return kept.erased() == null ? 1 : kept.wrapped().size();
    }

    private int topics(UUID caseId, Consumer<String> out) {
        var keys = new EveryKey(store, encryption);
        try (var consumer = consumers.createConsumer(null, "prove-erasure", null)) {
            var found = new SearchTopics(consumer, keys, AllThereIs.ofThePlatform()).of(caseId);
            out.accept(
                    "Topics: %d, %d keys tried; of the case %d records, %d can be read; of others %d records, %d can be read"
                            .formatted(
                                    found.topics(),
                                    keys.number(),
                                    found.records(),
                                    found.readable(),
                                    found.others(),
                                    found.othersReadable()));
            if (found.isBlind(keys.number())) {
                throw new IllegalStateException(
                        "these keys open nothing of any case: they are not those of these topics");
            }
            return found.readable();
        }
    }

    private int stores(UUID caseId, Consumer<String> out) {
        var found = new SearchStores(client, AllThereIs.ofThePlatform()).of(caseId);
        out.accept("Stores: sealed bytes of the case in " + found.sealed() + "; its id, and nothing more, in "
                + found.named());
        return found.sealed().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int files(List<String> words, Consumer<String> out) throws IOException {
        var file = after(WORDS, words).findFirst();
        if (file.isEmpty()) {
            out.accept("Files: none was read, since --words names nothing to look for");
            return 0;
        }
        var wanted = Files.readAllLines(Path.of(file.get())).stream()
                .filter(line -> !line.isBlank())
                .toList();
        var found =
                new SearchFiles(wanted).below(after(BELOW, words).map(Path::of).toList());
        out.accept("Files: %d read for %d words; found in %s".formatted(found.files(), wanted.size(), found.hits()));
        if (wanted.isEmpty() || found.files() == 0) {
            throw new IllegalStateException(
                    "words were to be looked for, and none was, or in no file: --below names where");
        }
        return found.hits().size();
    }
}
