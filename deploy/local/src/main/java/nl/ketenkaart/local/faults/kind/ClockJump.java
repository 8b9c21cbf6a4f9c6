package nl.ketenkaart.local.faults.kind;

import java.time.Duration;
import nl.ketenkaart.local.faults.rig.Clocks;

/** The clock of one service is set while it works, and after a while set right again. */
record ClockJump(Clocks clocks, String service, Duration by, Duration lasts) implements Fault {

    @Override
    public String kind() {
        return "clock jumps";
    }

    @Override
    public String hit() {
        return "%s, %+d min".formatted(service, by.toMinutes());
    }

    @Override
    public void strike() {
        clocks.set(service, by);
    }

    @Override
    public void mend() {
        clocks.set(service, Duration.ZERO);
    }
}
