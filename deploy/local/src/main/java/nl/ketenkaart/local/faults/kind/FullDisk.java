package nl.ketenkaart.local.faults.kind;

import java.io.IOException;
import java.time.Duration;
import nl.ketenkaart.local.faults.rig.Rig;

/** There is no more room for the broker's log; it ends by itself or goes on as well as it can, and is started anew once there is. */
record FullDisk(Rig rig, Duration lasts) implements Fault {
    private static final String PART = "kafka";

    @Override
    public String kind() {
        return "disk full";
    }

    @Override
    public String hit() {
        return PART + ", " + rig.disk().how();
    }

    @Override
    public void strike() throws CannotBeDone, IOException, InterruptedException {
        if (!rig.disk().fill(rig.pid(PART).orElseThrow())) {
            throw new CannotBeDone("neither a disk of its own nor a limit is allowed here");
        }
    }

    @Override
    public void mend() throws IOException, InterruptedException {
        rig.disk().free();
        rig.stack().kill(PART);
        rig.stack().start(PART);
    }
}
