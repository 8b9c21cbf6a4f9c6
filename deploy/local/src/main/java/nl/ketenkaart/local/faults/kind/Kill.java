package nl.ketenkaart.local.faults.kind;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import nl.ketenkaart.local.faults.rig.Rig;
import nl.ketenkaart.local.stack.LocalStack;

/** Processes end without a moment's notice, all at once, and are started again. */
record Kill(LocalStack stack, List<String> parts, Duration lasts) implements Fault {

    @Override
    public String kind() {
        return parts.size() == 1 ? "killed" : "killed together";
    }

    @Override
    public String hit() {
        var services = Rig.services();
        if (parts.size() <= 2) {
            return String.join(", ", parts);
        }
        return parts.containsAll(services) && parts.size() > services.size() ? "services and Kafka" : "all services";
    }

    @Override
    public void strike() {
        parts.parallelStream().forEach(stack::kill);
    }

    /** What others stand on first. */
    @Override
    public void mend() {
        start(parts.stream().filter(part -> !Rig.services().contains(part)).toList());
        start(parts.stream().filter(Rig.services()::contains).toList());
    }

    private void start(List<String> some) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(some.stream()
                            .map(part -> CompletableFuture.runAsync(() -> stack.start(part), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }
}
