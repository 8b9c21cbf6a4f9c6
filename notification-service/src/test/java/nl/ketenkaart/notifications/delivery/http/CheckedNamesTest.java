package nl.ketenkaart.notifications.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkaart.notifications.delivery.http.CheckedNames.AddressRefused;
import nl.ketenkaart.notifications.subscription.Sinks;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.junit.jupiter.api.Test;

class CheckedNamesTest {
    private static final String SINK = "sink.example";
    private static final String PUBLIC = "93.184.215.14";
    private static final String PRIVATE = "10.1.2.3";
    private static final Sinks SINKS = new Sinks(Set.of("receiver.example"));

    @Test
    void a_name_that_leads_inside_a_moment_later_is_refused() throws UnknownHostException {
        var names = checked(List.of(PUBLIC), List.of(PRIVATE));
        assertThat(names.resolve(SINK)).containsExactly(InetAddress.getByName(PUBLIC));
        assertThatThrownBy(() -> names.resolve(SINK)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void one_address_that_is_not_public_refuses_them_all() {
        var names = checked(List.of(PUBLIC, PRIVATE));
        assertThatThrownBy(() -> names.resolve(SINK)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void a_name_is_looked_up_once_and_that_very_address_is_called() throws IOException {
        var lookedUp = new AtomicInteger();
        DnsResolver names = resolver(host -> {
            var first = lookedUp.getAndIncrement() == 0;
            return new InetAddress[] {InetAddress.getByName(first ? "127.0.0.1" : PRIVATE)};
        });
        try (var receiver = new Receiver();
                var calls = new SinkCalls(new CheckedNames(names, SINKS))) {
            var sink = URI.create("http://receiver.example:" + receiver.sink().getPort() + "/");
            assertThat(calls.call(new HttpOptions(sink), Duration.ofSeconds(5)).status())
                    .isEqualTo(200);
        }
        assertThat(lookedUp).hasValue(1);
    }

    @Test
    void a_name_of_which_no_word_comes_is_given_up() {
        var never = new CountDownLatch(1);
        var names = new NamesInTime(
                resolver(host -> {
                    await(never);
                    return new InetAddress[0];
                }),
                Duration.ofMillis(20));
        assertThatThrownBy(() -> names.resolve(SINK)).isInstanceOf(UnknownHostException.class);
        never.countDown();
    }

    @Test
    void a_name_is_never_looked_up_on_a_thread_that_carries_others() throws Exception {
        var names = new NamesInTime(
                resolver(host -> {
                    assertThat(Thread.currentThread().isVirtual()).isFalse();
                    return new InetAddress[] {InetAddress.getByName(PUBLIC)};
                }),
                Duration.ofSeconds(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.submit(() -> names.resolve(SINK)).get()).hasSize(1);
        }
    }

    @Test
    void a_name_that_there_is_not_stays_one() {
        var names = new NamesInTime(
                resolver(host -> {
                    throw new UnknownHostException(host);
                }),
                Duration.ofSeconds(5));
        assertThatThrownBy(() -> names.resolve(SINK))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage(SINK);
    }

    @SafeVarargs
    private static CheckedNames checked(List<String>... answers) {
        Queue<List<String>> left = new ArrayDeque<>(List.of(answers));
        return new CheckedNames(
                resolver(host -> {
                    var literals = left.remove();
                    var addresses = new InetAddress[literals.size()];
                    for (var i = 0; i < addresses.length; i++) {
                        addresses[i] = InetAddress.getByName(literals.get(i));
                    }
                    return addresses;
                }),
                SINKS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver resolver(Lookup lookup) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return lookup.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
