package nl.ketenkaart.local.faults.rig;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk of the broker: one of its own in memory, where the system lets us have one, which is full once it is made as small as what lies on it.
 * Elsewhere the broker's process may not make a file longer, which it cannot tell from a full disk until it has started anew.
 */
public final class Disk implements AutoCloseable {
    private static final String SIZE = "size=1g";
    /** The broker writes on, and no disk is made smaller than what lies on it. */
    private static final int ATTEMPTS = 50;

    private final Path folder;
    private final boolean own;

    private Disk(Path folder, boolean own) {
        this.folder = folder;
        this.own = own;
    }

    static Disk at(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new Disk(folder, runs("mount", "-t", "tmpfs", "-o", SIZE, "ketenkaart-faults", folder.toString()));
    }

    /** Takes away what an earlier one, whose program was killed, has left there. */
    static void forget(Path folder) throws InterruptedException {
        if (Files.exists(folder)) {
            runs("umount", folder.toString());
        }
    }

    /** How it is made full here. */
    public String how() {
        return own ? "a small disk of its own" : "a limit on its files";
    }

    /**
     * From now on nothing more can be written.
     *
     * @return whether that can be done here
     */
    public boolean fill(long broker) throws IOException, InterruptedException {
        if (!own) {
            return runs("prlimit", "--pid", Long.toString(broker), "--fsize=1024");
        }
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (runs("mount", "-o", "remount,size=" + used(), folder.toString())) {
                return true;
            }
        }
        return false;
    }

    private long used() throws IOException {
        var store = Files.getFileStore(folder);
        return store.getTotalSpace() - store.getUnallocatedSpace();
    }

    /** There is room again, for a process that is started from now on. */
    public void free() throws IOException, InterruptedException {
        if (own && !runs("mount", "-o", "remount," + SIZE, folder.toString())) {
            throw new IOException("there is no more room on " + folder);
        }
    }

    /** Once nobody uses it any more. */
    @Override
    public void close() {
        try {
            if (own && !runs("umount", folder.toString())) {
                runs("umount", "--lazy", folder.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False, too, where there is no such program. */
    private static boolean runs(String... words) throws InterruptedException {
        try {
            var process = new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
