package nl.ketenkaart.local.stack;

import java.util.List;
import java.util.Set;
import nl.ketenkaart.local.place.Port;

/** A part whose process is a line of shell. */
record SmallPart(String name, String script, boolean answers, Set<String> after, Set<Port> ports) implements Part {

    static SmallPart named(String name) {
        return new SmallPart(name, "exec sleep 600", true, Set.of(), Set.of());
    }

    SmallPart running(String line) {
        return new SmallPart(name, line, answers, after, ports);
    }

    SmallPart neverAnswering() {
        return new SmallPart(name, script, false, after, ports);
    }

    SmallPart after(String other) {
        return new SmallPart(name, script, answers, Set.of(other), ports);
    }

    SmallPart listeningAt(Port port) {
        return new SmallPart(name, script, answers, after, Set.of(port));
    }

    @Override
    public String address() {
        return "nowhere";
    }

    @Override
    public List<String> command() {
        return List.of("/bin/sh", "-c", script);
    }
}
