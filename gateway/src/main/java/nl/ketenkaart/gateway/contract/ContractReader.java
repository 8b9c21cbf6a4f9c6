package nl.ketenkaart.gateway.contract;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.gateway.road.Addresses;
import nl.ketenkaart.gateway.road.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services for their contracts: each until it has answered, and all again from time to time; on a thread of its own. */
final class ContractReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContractReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Addresses addresses;
    private final Contracts contracts;
    private final ContractSettings settings;
    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Set<Service> silent = EnumSet.noneOf(Service.class);
    private @Nullable ScheduledExecutorService thread;

    ContractReader(Addresses addresses, Contracts contracts, ContractSettings settings) {
        this.addresses = addresses;
        this.contracts = contracts;
        this.settings = settings;
    }

    private void read(Set<Service> services) {
        services.forEach(service -> {
            try {
                contracts.said(service, Contract.read(mapper, document(service)));
                silent.remove(service);
            } catch (IOException | RuntimeException e) {
                told(service, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void told(Service service, Exception e) {
        if (silent.add(service)) {
            LOG.warn("no contract from {}: {}", service, e.getClass().getSimpleName());
        }
    }

    private byte[] document(Service service) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(addresses.of(service).resolve("/v1/openapi.json"))
                .timeout(PATIENCE)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    private Set<Service> unknown() {
        var unknown = EnumSet.allOf(Service.class);
        unknown.removeIf(contracts::knows);
        return unknown;
    }

    @Override
    public void start() {
        var own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("contracts").daemon().factory());
        thread = own;
        own.scheduleWithFixedDelay(() -> read(unknown()), 0, settings.retry().toMillis(), TimeUnit.MILLISECONDS);
        own.scheduleWithFixedDelay(
                () -> read(EnumSet.allOf(Service.class)),
                settings.refresh().toMillis(),
                settings.refresh().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
