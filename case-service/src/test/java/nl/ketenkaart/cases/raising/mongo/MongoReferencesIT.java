package nl.ketenkaart.cases.raising.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MongoReferencesIT {
    private static final Year YEAR = Year.of(2031);

    @Autowired
    Stores stores;

    @Test
    void a_case_keeps_its_reference_also_into_the_next_year() {
        var references = new MongoReferences(stores, "MN", RandomGenerator.getDefault());
        var id = new CaseId(UUID.randomUUID());
        var first = references.claim(id, YEAR);
        assertThat(first).matches("MN-2031-\\d{5}");
        assertThat(references.claim(id, YEAR.plusYears(1))).isEqualTo(first);
    }

    @Test
    void a_number_that_another_case_has_is_not_given_again() {
        var rigged = rolling(7, 7, 8);
        var references = new MongoReferences(stores, "MN", rigged);
        assertThat(references.claim(new CaseId(UUID.randomUUID()), YEAR.plusYears(1)))
                .isEqualTo("MN-2032-00007");
        assertThat(references.claim(new CaseId(UUID.randomUUID()), YEAR.plusYears(1)))
                .isEqualTo("MN-2032-00008");
    }

    @Test
    void when_no_number_can_be_found_that_is_said() {
        var references = new MongoReferences(stores, "MN", () -> 0);
        references.claim(new CaseId(UUID.randomUUID()), YEAR.plusYears(2));
        assertThatThrownBy(() -> references.claim(new CaseId(UUID.randomUUID()), YEAR.plusYears(2)))
                .hasMessage("no reference is free in 2033");
    }

    @Test
    void another_region_has_references_of_its_own() {
        var id = new CaseId(UUID.randomUUID());
        assertThat(new MongoReferences(stores, "NH", RandomGenerator.getDefault()).claim(id, YEAR))
                .matches("NH-2031-\\d{5}");
    }

    @Test
    void a_region_that_is_no_code_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new MongoReferences(stores, "Midden-Nederland", RandomGenerator.getDefault()))
                .hasMessageContaining("ketenkaart.region");
    }

    @Test
    void eight_at_once_for_one_case_get_one_reference() {
        var references = new MongoReferences(stores, "MN", RandomGenerator.getDefault());
        var id = new CaseId(UUID.randomUUID());
        var given = ConcurrentHashMap.<String>newKeySet();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8).forEach(i -> threads.submit(() -> given.add(references.claim(id, YEAR))));
        }
        assertThat(given).hasSize(1);
    }

    private static RandomGenerator rolling(int... numbers) {
        var next = IntStream.of(numbers).iterator();
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return nextInt(0);
            }

            @Override
            public int nextInt(int bound) {
                return next.nextInt();
            }
        };
    }
}
