package nl.ketenkaart.local.faults.kind;

import java.io.IOException;
import java.time.Duration;
import nl.ketenkaart.local.faults.rig.Rig;

/** The broker stands still (SIGSTOP): it is there, and says nothing. */
record Pause(Rig rig) implements Fault {
    private static final String PART = "kafka";

    @Override
    public String kind() {
        return "stands still";
    }

    @Override
    public String hit() {
        return PART + ", " + lasts().toSeconds() + " s";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void strike() throws IOException, InterruptedException {
        signal("-STOP");
    }

    @Override
    public void mend() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        var process = Long.toString(rig.pid(PART).orElseThrow());
        if (new ProcessBuilder("kill", which, process).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill " + which + " did not work");
        }
    }
}
