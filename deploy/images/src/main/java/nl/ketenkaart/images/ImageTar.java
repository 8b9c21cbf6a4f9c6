package nl.ketenkaart.images;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An image as Jib writes it to a file, in the form that {@code docker load} reads. */
public record ImageTar(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A file or folder of a layer: where it is in the image, whose it is, what may be done with it, when it was changed. */
    public record Entry(String path, boolean folder, int mode, long user, long group, FileTime changed) {
        private static Entry of(TarArchiveEntry entry) {
            return new Entry(
                    "/" + entry.getName(),
                    entry.isDirectory(),
                    entry.getMode() & 07777,
                    entry.getLongUserId(),
                    entry.getLongGroupId(),
                    entry.getLastModifiedTime());
        }
    }

    /** By which name it is loaded. */
    public String name() throws IOException {
        return manifest().path("RepoTags").path(0).asString();
    }

    /** How it is run, and the history of its layers. */
    public JsonNode configuration() throws IOException {
        return json(manifest().path("Config").asString());
    }

    /** What each layer has, from the lowest. */
    public List<List<Entry>> layers() throws IOException {
        var all = new ArrayList<List<Entry>>();
        read((entry, content) -> {}, all);
        return all;
    }

    /** Lays all layers over each other below a folder, with the times that they have in the image. */
    public void unpack(Path root) throws IOException {
        read((entry, content) -> put(root, entry, content), new ArrayList<>());
    }

    private interface Taker {
        void take(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    private void read(Taker taker, List<List<Entry>> layers) throws IOException {
        try (var tar = new TarFile(file)) {
            for (var layer : manifest().path("Layers")) {
                var entries = new ArrayList<Entry>();
                try (var content = new TarArchiveInputStream(
                        new BufferedInputStream(new GZIPInputStream(open(tar, layer.asString()), 1 << 16)))) {
                    for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                        taker.take(entry, content);
                        entries.add(Entry.of(entry));
                    }
                }
                layers.add(entries);
            }
        }
    }

    private static void put(Path root, TarArchiveEntry entry, InputStream content) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an entry leads out of the image: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        Files.setLastModifiedTime(target, entry.getLastModifiedTime());
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var all = EnumSet.noneOf(PosixFilePermission.class);
        var ofThem = PosixFilePermission.values();
        for (var permission : ofThem) {
            if ((mode & (0400 >> permission.ordinal())) != 0) {
                all.add(permission);
            }
        }
        return all;
    }

    private JsonNode manifest() throws IOException {
        return json("manifest.json").path(0);
    }

    private JsonNode json(String name) throws IOException {
        try (var tar = new TarFile(file);
                var content = open(tar, name)) {
            return JSON.readTree(content.readAllBytes());
        }
    }

    private static InputStream open(TarFile tar, String name) throws IOException {
        for (var entry : tar.getEntries()) {
            if (entry.getName().equals(name)) {
                return tar.getInputStream(entry);
            }
        }
        throw new IOException("not in the image: " + name + " of "
                + Arrays.toString(tar.getEntries().toArray()));
    }
}
