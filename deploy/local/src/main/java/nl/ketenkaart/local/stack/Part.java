package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Port;

/** One process of the stack. Its methods are called by one thread at a time, in the order in which they stand here. */
public interface Part {
    String name();

    Set<Port> ports();

    /** Where a person or a client finds it. */
    String address();

    /** The parts that have to be up before this one is started. */
    Set<String> after();

    /**
     * Looks whether the machine has what this part cannot make for itself; before anything of the stack is started.
     *
     * @throws CannotStart when it has not
     */
    default void check() {}

    /**
     * What has to be there before the process can start.
     *
     * @throws CannotStart when it cannot be made
     */
    default void prepare(Progress progress) throws IOException, InterruptedException {}

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the process does its work now; false, too, when it cannot be reached. */
    boolean answers();

    /** What is brought in once the process answers. */
    default void settle(Progress progress) throws IOException, InterruptedException {}

    /** What the end of its process leaves to be cleaned up. */
    default void afterwards() {}
}
