package nl.ketenkaart.ctl.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.settings.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of.
 *
 * @param format 1
 * @param began everything that was acknowledged before is in it
 * @param stores the moment as of which the stores were read
 * @param oneMoment by the server itself; else the services stood still
 * @param partitions of each topic
 * @param before how far each topic went before the stores were read
 * @param taken how far each group was before that
 * @param files by their path, with which each can be checked
 */
public record Manifest(
        int format,
        Instant began,
        Instant stores,
        Instant ended,
        boolean oneMoment,
        Map<String, Integer> partitions,
        List<At> before,
        List<Taken> taken,
        Map<String, Sum> files) {
    public static final int FORMAT = 1;
    public static final String NAME = "manifest.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A place on a topic. */
    public record At(String topic, int partition, long offset) {}

    /** How far a group was. */
    public record Taken(String group, At at) {}

    /**
     * One file.
     *
     * @param items how many documents or records
     */
    public record Sum(String sha256, long bytes, long items) {}

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(NAME), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /**
     * The manifest of a folder whose files are all there and as they were written.
     *
     * @throws Refusal with what is not as it should be
     */
    public static Manifest checked(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.isReadable(file)) {
            throw new Refusal(folder + " is no finished backup: it has no " + NAME + ".");
        }
        try {
            var manifest = MAPPER.readValue(file.toFile(), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new Refusal("Backups of format " + manifest.format() + " are not known here.");
            }
            manifest.files().forEach((name, sum) -> {
                if (!sum.equals(BsonFile.sum(folder.resolve(name), sum.items()))) {
                    throw new Refusal(name + " of the backup is not as it was written; take another backup.");
                }
            });
            return manifest;
        } catch (JacksonException e) {
            throw new Refusal(file + " cannot be read: " + e.getOriginalMessage() + ".");
        } catch (UncheckedIOException e) {
            throw new Refusal("A file of the backup cannot be read: " + e.getMessage() + ".");
        }
    }

    public long items() {
        return items("");
    }

    /** Of the files whose names begin like this. */
    public long items(String beginning) {
        return files.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .mapToLong(one -> one.getValue().items())
                .sum();
    }

    public long bytes() {
        return files.values().stream().mapToLong(Sum::bytes).sum();
    }
}
