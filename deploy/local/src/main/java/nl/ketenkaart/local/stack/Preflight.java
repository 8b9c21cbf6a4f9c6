package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Settings;

/** What is looked at before anything is started. */
final class Preflight {
    private static final int OLDEST_JAVA = 21;
    private static final long GIGABYTE = 1L << 30;
    private static final long NEEDED = 2 * GIGABYTE;

    private Preflight() {}

    /** @throws CannotStart with the first reason not to start */
    static void check(Settings settings, Collection<Part> parts) {
        java(Runtime.version().feature());
        try {
            Files.createDirectories(settings.data());
            disk(Files.getFileStore(settings.data()).getUsableSpace());
        } catch (IOException e) {
            throw new CannotStart("The data cannot be kept in " + settings.data() + ": " + e.getMessage() + ".", e);
        }
        ports(settings, parts);
        parts.forEach(Part::check);
    }

    static void java(int feature) {
        if (feature < OLDEST_JAVA) {
            throw new CannotStart("This is Java " + feature + "; the platform needs " + OLDEST_JAVA + " or newer.");
        }
    }

    static void disk(long usable) {
        if (usable < NEEDED) {
            throw new CannotStart("Too little disk space: " + usable * 1000 / GIGABYTE / 1000.0
                    + " GB is free, the local stack needs " + NEEDED / GIGABYTE + " GB.");
        }
    }

    static void ports(Settings settings, Collection<Part> parts) {
        List<String> taken = new ArrayList<>();
        for (var part : parts) {
            for (var port : part.ports()) {
                if (!free(settings.port(port))) {
                    taken.add(settings.port(port) + " (" + part.name() + ")");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new CannotStart("Taken by another program: port " + String.join(", port ", taken)
                    + ". Free it, or move all ports with --port-offset, e.g. --port-offset 1000.");
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
