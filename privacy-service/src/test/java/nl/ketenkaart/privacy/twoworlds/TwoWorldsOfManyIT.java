package nl.ketenkaart.privacy.twoworlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.PrivacyService;
import nl.ketenkaart.privacy.twoworlds.leak.Leak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The proof of two worlds: pairs of worlds that differ only in what an organisation may not see are asked everything, over
 * every route, and every byte must be the same. And the proof of the proof: a leak that is planted is found.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PrivacyService.class,
        properties = "spring.application.name=two-worlds")
@Import(Stage.class)
@ExtendWith(EmbeddedStack.class)
class TwoWorldsOfManyIT {
    private static final long SEED = 20261126L;
    private static final int PAIRS = Boolean.getBoolean("ketenkaart.proofs") ? 400 : 18;
    /** In one of so many pairs each planted leak must show. */
    private static final int BOUND = 24;

    @LocalServerPort
    int port;

    private Conversation conversation;

    @BeforeEach
    void nothing_was_said_yet() {
        conversation = new Conversation(port);
    }

    @Test
    void every_operation_of_the_contract_is_asked(@Autowired OpenApiDocument document) {
        var operations = new HashSet<String>();
        document.root()
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.get("operationId").asString());
                    }
                }));
        assertThat(Routes.of(Pair.of(SEED))).containsOnlyKeys(operations);
    }

    @Test
    void no_organisation_can_tell_apart_two_worlds_that_differ_in_what_it_may_not_see() {
        for (var n = 0; n < PAIRS; n++) {
            var pair = Pair.of(SEED + n);
            conversation.difference(pair, null).ifPresent(difference -> fail(pair, difference));
        }
        System.out.printf(
                "Two worlds: %d pairs, %d operations, %d answers (%s), %d bytes of bodies, %d pieces of news; no"
                        + " difference%n",
                conversation.pairs,
                conversation.operations.size(),
                conversation.statuses.values().stream().mapToInt(n -> n).sum(),
                conversation.statuses,
                conversation.bytes,
                conversation.told);
    }

    private void fail(Pair pair, String difference) {
        var least = pair.shortened(tried -> conversation.difference(tried, null).isPresent());
        throw new AssertionError(least
                + System.lineSeparator()
                + conversation.difference(least, null).orElse(difference));
    }

    @Test
    void every_planted_leak_is_found() {
        var found = new TreeMap<Leak, Long>();
        var missed = new ArrayList<Leak>();
        var seeds =
                new ArrayDeque<>(LongStream.range(SEED, SEED + BOUND).boxed().toList());
        for (var leak : Leak.values()) {
            seeds.stream()
                    .filter(seed -> conversation.difference(Pair.of(seed), leak).isPresent())
                    .findFirst()
                    .ifPresentOrElse(seed -> found.put(leak, first(seeds, seed)), () -> missed.add(leak));
        }
        System.out.printf(
                "Two worlds: %d leaks planted, found by the pair of the number: %s%n", Leak.values().length, found);
        assertThat(missed).as("leaks that nobody found").isEmpty();
    }

    /** What finds one leak may well find the next, so it is tried first: that saves time and changes nothing of what is found. */
    private static long first(Deque<Long> seeds, long seed) {
        seeds.remove(seed);
        seeds.addFirst(seed);
        return seed - SEED + 1;
    }
}
