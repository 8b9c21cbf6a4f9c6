package nl.ketenkaart.ctl.said;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** How far something is, drawn over itself on a terminal, and nowhere else. One thread. */
public final class Bar implements AutoCloseable {
    private static final int WIDTH = 30;
    private final String what;
    private final long all;
    private final @Nullable PrintStream terminal;
    private long done;
    private int drawn = -1;

    Bar(String what, long all, @Nullable PrintStream terminal) {
        this.what = what;
        this.all = all;
        this.terminal = terminal;
        draw();
    }

    public void step() {
        done++;
        draw();
    }

    public long done() {
        return done;
    }

    private void draw() {
        var share = all == 0 ? 1.0 : Math.min(1.0, (double) done / all);
        var hundredth = (int) (share * 100);
        if (terminal == null || hundredth == drawn) {
            return;
        }
        drawn = hundredth;
        var full = (int) (share * WIDTH);
        terminal.printf(
                "\r  %-24s [%s%s] %3d%%  %d of %d ",
                what, "#".repeat(full), " ".repeat(WIDTH - full), hundredth, done, Math.max(all, done));
        terminal.flush();
    }

    @Override
    public void close() {
        if (terminal != null) {
            terminal.println();
        }
    }
}
