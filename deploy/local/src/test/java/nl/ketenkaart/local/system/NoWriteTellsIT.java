package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.PROBATION;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.VICTIM_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.local.demo.partner.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two cases that differ only in what an organisation at their table may not know. It writes all that can be written, and reads,
 * in both: every answer is the same, so nothing that is refused, counted or found to be there already tells it.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoWriteTellsIT {
    /** First what makes something, then what changes it, in the end what takes it away. */
    private static final List<String> ORDER = List.of("POST", "PUT", "PATCH", "GET", "DELETE");

    private final List<Road> roads = Road.all(
                    SystemStack.stack().settings().checkout().root())
            .stream()
            .filter(road -> road.parameters().contains("caseId"))
            .sorted(Comparator.<Road>comparingInt(road -> ORDER.indexOf(road.method()))
                    .thenComparing(Road::path))
            .toList();
    private final Map<String, Integer> answers = new TreeMap<>();
    private TwinCase bare;
    private TwinCase full;

    @BeforeAll
    void two_cases_of_which_one_hides_something() throws Exception {
        bare = TwinCase.deepening(OM, CHILD_PROTECTION, PROBATION, VICTIM_SUPPORT, SAFE_HOME, "halt");
        full = TwinCase.deepening(OM, CHILD_PROTECTION, PROBATION, VICTIM_SUPPORT, SAFE_HOME, "halt");
        full.hides("HEALTH", "CARE", "FAMILY_SYSTEM", "POLICE_CONTACT");
    }

    @AfterAll
    void how_much_that_was() {
        System.out.printf("no write tells: %d roads, pairs of answers by status %s%n", roads.size(), answers);
    }

    @Test
    void halt_is_answered_the_same() throws Exception {
        assertThat(differences("halt")).isEmpty();
    }

    @Test
    void victim_support_is_answered_the_same() throws Exception {
        assertThat(differences(VICTIM_SUPPORT)).isEmpty();
    }

    private List<String> differences(String observer) throws Exception {
        var who = Account.of(observer);
        var found = new ArrayList<String>();
        for (var road : roads) {
            for (var hidden : road.parameters().size() > 1 ? List.of(false, true) : List.of(false)) {
                var one = bare.asks(who, road, hidden);
                var other = full.asks(who, road, hidden);
                answers.merge(one.substring(0, 3), 1, Integer::sum);
                if (!one.equals(other)) {
                    found.add(observer + " " + road + (hidden ? " (hidden)" : "") + "\n" + one + "\ninstead of\n"
                            + other);
                }
            }
        }
        return found;
    }
}
