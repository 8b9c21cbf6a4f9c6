package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkaart.local.place.Port;

/** A part as it is, but for its command line: for who breaks or measures it. */
public record Altered(Part part, UnaryOperator<List<String>> alteration) implements Part {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public Set<Port> ports() {
        return part.ports();
    }

    @Override
    public String address() {
        return part.address();
    }

    @Override
    public Set<String> after() {
        return part.after();
    }

    @Override
    public void check() {
        part.check();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        part.prepare(progress);
    }

    @Override
    public List<String> command() {
        return alteration.apply(part.command());
    }

    @Override
    public Map<String, String> environment() {
        return part.environment();
    }

    @Override
    public boolean answers() {
        return part.answers();
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        part.settle(progress);
    }

    @Override
    public void afterwards() {
        part.afterwards();
    }
}
