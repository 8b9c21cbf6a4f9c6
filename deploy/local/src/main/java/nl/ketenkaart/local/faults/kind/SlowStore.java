package nl.ketenkaart.local.faults.kind;

import java.time.Duration;
import nl.ketenkaart.local.faults.rig.Rig;

/** Everything that a service asks its store, and every answer, comes late. */
record SlowStore(Rig rig, String service, Duration by, Duration lasts) implements Fault {

    @Override
    public String kind() {
        return "slow store";
    }

    @Override
    public String hit() {
        return "%s, 2 x %d ms".formatted(service, by.toMillis());
    }

    @Override
    public void strike() {
        rig.store(service).delay(by);
    }

    @Override
    public void mend() {
        rig.store(service).delay(Duration.ZERO);
    }
}
