package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.allowing;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.simulation.Simulation;
import nl.ketenkaart.privacy.simulation.SimulationFixture;
import nl.ketenkaart.privacy.twoworlds.Observer.Sort;
import org.junit.jupiter.api.Test;

/**
 * Pairs of worlds that differ only in what an organisation may not see, and its privacy officer makes up agreements to ask with:
 * one that allows everything, one that allows nothing, and one for each category. What it is told is the same.
 */
class SimulationsOfTwoWorldsTest {
    private static final long SEED = 20261126L;
    private static final int PAIRS = 60;
    private static final List<String> EVERYTHING =
            Stream.of(Sort.values()).map(Enum::name).toList();

    @Test
    void no_text_that_an_officer_makes_up_tells_two_worlds_apart() {
        var items = 0;
        var losses = 0;
        for (var n = 0; n < PAIRS; n++) {
            var pair = Pair.of(SEED + n);
            var one = simulations(pair, pair.one());
            assertThat(simulations(pair, pair.other())).as(pair.toString()).isEqualTo(one);
            items += one.stream()
                    .mapToInt(simulation -> simulation.items().size())
                    .sum();
            losses += one.stream()
                    .mapToInt(simulation -> simulation.losses().size())
                    .sum();
        }
        System.out.printf("simulations of two worlds: %d pairs, %d own items, %d losses%n", PAIRS, items, losses);
        assertThat(items).isGreaterThan(1000);
        assertThat(losses).isGreaterThan(100);
    }

    private static List<Simulation> simulations(Pair pair, Worlds.World world) {
        var fixture = new SimulationFixture(new Staged().take(world.told()).intake);
        var all = new ArrayList<Simulation>();
        for (var text : texts()) {
            all.add(fixture.simulation(
                    fixture.amendments.prepared(text), pair.observer().organisation()));
        }
        return all;
    }

    private static List<AgreementDraft> texts() {
        var texts = new ArrayList<AgreementDraft>();
        texts.add(with(EVERYTHING));
        texts.add(with(List.of()));
        EVERYTHING.forEach(category -> texts.add(with(List.of(category))));
        return texts;
    }

    private static AgreementDraft with(List<String> categories) {
        return allowing(
                draft(),
                draft().matrix().stream()
                        .map(row -> new Row(row.purpose(), row.recipient(), categories, row.source()))
                        .toList());
    }
}
