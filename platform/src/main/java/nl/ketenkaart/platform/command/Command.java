package nl.ketenkaart.platform.command;

import java.util.List;
import java.util.function.Consumer;

/** One thing that whoever runs a service may have it do instead of serving; a bean, whose name is the first word on the command line. */
@FunctionalInterface
public interface Command {
    /**
     * @param words what followed the name, the service's own settings too
     * @param out takes a line for whoever is at the keyboard
     * @return with which code the process ends: 0 when all is well
     */
    int run(List<String> words, Consumer<String> out);
}
