package nl.ketenkaart.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** With {@code -Pfaults} only. */
@EnabledIfSystemProperty(named = "ketenkaart.faults", matches = "[1-9][0-9]*")
class FaultsIT {

    @Test
    void whatever_goes_wrong_nothing_is_lost_doubled_leaked_or_stuck() throws Exception {
        var plan = Plan.of(List.of("--faults=" + System.getProperty("ketenkaart.faults")));

        assertThat(Faults.run(Checkout.around(Path.of("")), 0, plan, System.out))
                .isZero();
    }
}
