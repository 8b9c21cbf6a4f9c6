package nl.ketenkaart.local.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.faults.ledger.Shelf.Kind;
import nl.ketenkaart.local.faults.ledger.Write.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Would it be found out? */
class LedgerTest {
    private static final Shelf HALT = new Shelf("a case", "halt", Kind.CARD);
    private static final Shelf POLICE = new Shelf("a case", "police", Kind.CARD);
    private static final Shelf NEWS = new Shelf("a case", "halt", Kind.INBOX);
    private static final String WORRIES = "worries of the police";
    private final Ledger ledger = new Ledger();

    @BeforeEach
    void written() {
        ledger.acknowledged(new Write("w1", List.of(new Trace(HALT, "w1"), new Trace(POLICE, "w1"))));
        ledger.acknowledged(new Write("w2", List.of(new Trace(POLICE, "w2"))));
        ledger.acknowledged(worry("w3"));
        ledger.acknowledged(worry("w4"));
        ledger.refused(new Write("w5", List.of(new Trace(HALT, "w5"))));
    }

    private static Write worry(String words) {
        return new Write(words, List.of(new Trace(HALT, WORRIES), new Trace(NEWS, WORRIES)));
    }

    @Test
    void what_is_found_as_it_was_acknowledged_is_as_it_should_be() {
        var found =
                Map.of(HALT, Map.of("w1", 1, WORRIES, 2), POLICE, Map.of("w1", 1, "w2", 1), NEWS, Map.of(WORRIES, 2));

        assertThat(ledger.compare(found).all()).isEmpty();
    }

    @Test
    void a_lost_one_is_found_also_where_a_shelf_is_empty() {
        assertThat(ledger.compare(Map.of(POLICE, Map.of("w2", 1))).lost()).containsExactly("w1 on " + POLICE);
        assertThat(ledger.compare(Map.of(NEWS, Map.of())).lost()).hasSize(2);
    }

    @Test
    void one_of_several_that_look_alike_is_missed() {
        assertThat(ledger.compare(Map.of(NEWS, Map.of(WORRIES, 1))).lost()).containsExactly(WORRIES + " on " + NEWS);
    }

    @Test
    void a_doubled_one_is_found() {
        var findings = ledger.compare(Map.of(POLICE, Map.of("w1", 2, "w2", 1), NEWS, Map.of(WORRIES, 3)));

        assertThat(findings.doubled()).containsExactlyInAnyOrder("w1 on " + POLICE, WORRIES + " on " + NEWS);
        assertThat(findings.lost()).isEmpty();
    }

    @Test
    void a_leaked_one_is_found_of_another_organisation_and_of_another_case() {
        var elsewhere = new Shelf("another case", "police", Kind.CARD);
        var findings = ledger.compare(Map.of(HALT, Map.of("w1", 1, WORRIES, 2, "w2", 1), elsewhere, Map.of("w1", 1)));

        assertThat(findings.leaked()).containsExactlyInAnyOrder("w2 on " + HALT, "w1 on " + elsewhere);
    }

    @Test
    void one_that_was_refused_and_is_there_is_found_wherever_it_is() {
        var found = Map.of(HALT, Map.of("w1", 1, WORRIES, 2, "w5", 1));

        assertThat(ledger.compare(found).refused()).containsExactly("w5 on " + HALT);
        assertThat(ledger.compare(found).all()).containsExactly("refused, and there: w5 on " + HALT);
    }
}
