package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The stack of this process: started all or not at all; afterwards single parts can be stopped, killed and started again, as tests do.
 * Safe for use by several threads; {@link #stop()} may come from a shutdown hook in the middle of {@link #start()}.
 */
public final class LocalStack implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final PidFile pidFile;
    private volatile boolean begun;
    private volatile boolean givenUp;

    /** @param parts in the order in which they depend on each other */
    public LocalStack(Settings settings, Collection<Part> parts, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.pidFile = new PidFile(settings.data());
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    public URI gateway() {
        return URI.create(settings.url(Port.GATEWAY));
    }

    public URI keycloak() {
        return URI.create(settings.url(Port.KEYCLOAK));
    }

    public Settings settings() {
        return settings;
    }

    /** @throws CannotStart when this stack is running already, or the machine does not allow it to start */
    public void check() {
        if (!pidFile.alive().isEmpty()) {
            throw new CannotStart("This stack is running already; look with status, end it with stop.");
        }
        Preflight.check(settings, parts.values());
    }

    /**
     * Starts every part, those that do not need each other at the same time.
     *
     * @throws CannotStart when one does not come up; then nothing of it runs any more
     */
    public void start() {
        check();
        begun = true;
        pidFile.remove();
        pidFile.add(Running.of(Leftovers.LAUNCHER, ProcessHandle.current()));
        var reason = startAll();
        if (reason != null) {
            stop();
            throw reason;
        }
    }

    private @Nullable CannotStart startAll() {
        var first = new AtomicReference<@Nullable CannotStart>();
        Map<String, CompletableFuture<Void>> begun = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : parts.values()) {
                var needs = part.after().stream().map(begun::get).toArray(CompletableFuture<?>[]::new);
                begun.put(part.name(), CompletableFuture.allOf(needs).thenRunAsync(() -> start(part, first), threads));
            }
            CompletableFuture.allOf(begun.values().toArray(CompletableFuture<?>[]::new))
                    .handle((nothing, e) -> first.get())
                    .join();
        }
        return first.get();
    }

    private void start(Part part, AtomicReference<@Nullable CannotStart> first) {
        try {
            start(part);
        } catch (CannotStart e) {
            first.compareAndSet(null, e);
            givenUp = true;
            throw e;
        }
    }

    /** Starts one part that has been stopped or killed. */
    public void start(String part) {
        start(known(part));
    }

    private void start(Part part) {
        var begun = System.nanoTime();
        try {
            part.prepare(progress);
            var log = settings.log(part.name());
            Launch.await(part, begin(part), log, () -> givenUp);
            part.settle(progress);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(part.name() + " could not be set up: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(part.name() + " was interrupted.", e);
        }
        progress.up(part.name(), Duration.ofNanos(System.nanoTime() - begun), part.address());
    }

    private synchronized Running begin(Part part) {
        if (givenUp) {
            throw new CannotStart(part.name() + " was not started.");
        }
        var process = Launch.begin(part, settings.log(part.name()));
        running.put(part.name(), process);
        pidFile.add(process);
        return process;
    }

    /** Stops one part as an operator would. */
    public void stop(String part) {
        end(List.of(known(part)));
    }

    /** Ends one part without giving it a moment, as a power failure would. */
    public void kill(String part) {
        java.util.Optional.ofNullable(running.get(known(part).name())).ifPresent(Running::kill);
    }

    public boolean lives(String part) {
        var process = running.get(part);
        return process != null && process.lives();
    }

    /** False once every part has ended. */
    public boolean livesAtAll() {
        return running.keySet().stream().anyMatch(this::lives);
    }

    /** The names of the parts that have ended although nobody asked for it. */
    public List<String> ended() {
        return givenUp
                ? List.of()
                : running.keySet().stream()
                        .filter(part -> !lives(part))
                        .sorted()
                        .toList();
    }

    /** Stops everything that it has started, the services before what they stand on. */
    public void stop() {
        if (!begun) {
            return;
        }
        synchronized (this) {
            givenUp = true;
        }
        var rest = new ArrayList<>(parts.values());
        end(rest.stream().filter(part -> !part.after().isEmpty()).toList());
        end(rest.stream().filter(part -> part.after().isEmpty()).toList());
        pidFile.remove();
    }

    private void end(Collection<Part> some) {
        var ending = some.stream().filter(part -> lives(part.name())).toList();
        Running.stop(ending.stream().map(part -> running.get(part.name())).toList());
        some.forEach(part -> running.remove(part.name()));
        some.forEach(Part::afterwards);
        ending.forEach(part -> progress.stopped(part.name()));
    }

    private Part known(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part of the stack: " + name + ", there are " + parts.keySet());
        }
        return part;
    }

    @Override
    public void close() {
        stop();
    }
}
