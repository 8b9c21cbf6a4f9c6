package nl.ketenkaart.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Port;

/**
 * What was asked on the command line.
 *
 * @param play the case to play, for {@link Verb#DEMO}
 * @param offset added to every port
 * @param about what is handed on to a service's own command
 */
record Request(Verb verb, String play, int offset, Set<Option> options, List<String> about) {
    private static final List<String> CASES = List.of("5.1", "5.2", "5.3");
    private static final String DEFAULT_CASE = "5.2";

    /** What to do. */
    enum Verb {
        RUN,
        DEMO,
        STATUS,
        STOP,
        PAUSE,
        RESUME,
        REALM,
        VERIFY_LOG,
        REBUILD_CARDS,
        ROTATE_KEYS,
        PROVE_ERASURE,
        FAULTS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What can be asked besides. */
    enum Option {
        DETACH,
        FRESH,
        EXIT,
        MONGO_IN_DOCKER
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** @throws CannotStart with a sentence that says what is not understood and what would be */
    static Request parse(String... words) {
        var reader = new Reader(new ArrayDeque<>(List.of(words)));
        while (!reader.words.isEmpty()) {
            reader.take(reader.words.removeFirst());
        }
        return reader.request();
    }

    private static final class Reader {
        private final Deque<String> words;
        private final Set<Option> options = java.util.EnumSet.noneOf(Option.class);
        private Verb verb = Verb.RUN;
        private String play = DEFAULT_CASE;
        private int offset;
        private final List<String> about = new ArrayList<>();

        private Reader(Deque<String> words) {
            this.words = words;
        }

        private void take(String word) {
            switch (word) {
                case "demo",
                        "status",
                        "stop",
                        "pause",
                        "resume",
                        "realm",
                        "verify-log",
                        "rebuild-cards",
                        "rotate-keys",
                        "prove-erasure",
                        "faults" -> verb(word);
                case "--faults", "--seed", "--only", "--minutes", "--in-turn" ->
                    other(word + "=" + (words.isEmpty() ? "" : words.removeFirst()));
                case "5.1", "5.2", "5.3" -> play(word);
                case "--detach" -> options.add(Option.DETACH);
                case "--fresh" -> options.add(Option.FRESH);
                case "--exit" -> options.add(Option.EXIT);
                case "--mongo=docker" -> options.add(Option.MONGO_IN_DOCKER);
                case "--mongo=embedded" -> options.remove(Option.MONGO_IN_DOCKER);
                case "--port-offset" -> offset(words.isEmpty() ? "" : words.removeFirst());
                default -> other(word);
            }
        }

        private void verb(String word) {
            if (verb != Verb.RUN) {
                throw new CannotStart("One thing at a time: " + verb.word() + " or " + word + ".");
            }
            verb = Verb.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private void play(String word) {
            if (verb != Verb.DEMO) {
                throw new CannotStart("The case " + word + " is played by demo: demo " + word + ".");
            }
            play = word;
        }

        private void other(String word) {
            if (verb == Verb.PROVE_ERASURE && word.matches("--(case|words)=.+")
                    || verb == Verb.VERIFY_LOG && word.matches("--anchors=.+")
                    || verb == Verb.FAULTS
                            && word.matches(
                                    "--((faults|seed)=[0-9]{1,9}|minutes=[0-9]{1,4}|in-turn=[1-9]|only=[a-z]+)")) {
                about.add(word);
            } else if (word.startsWith("--port-offset=")) {
                offset(word.substring("--port-offset=".length()));
            } else if (verb == Verb.DEMO && !word.startsWith("-")) {
                throw new CannotStart(
                        "There is no case " + word + " to play; there are " + String.join(", ", CASES) + ".");
            } else {
                throw new CannotStart("Not understood: " + word + ". See deploy/local/run --help.");
            }
        }

        private void offset(String word) {
            if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) > Port.MAX_OFFSET) {
                throw new CannotStart("--port-offset takes a number from 0 to " + Port.MAX_OFFSET + ".");
            }
            offset = Integer.parseInt(word);
        }

        private Request request() {
            refuse(Option.EXIT, verb == Verb.DEMO, "--exit belongs to demo.");
            refuse(Option.EXIT, !options.contains(Option.DETACH), "--exit and --detach exclude each other.");
            refuse(Option.DETACH, starts(), "--detach belongs to a start.");
            refuse(Option.FRESH, starts(), "--fresh belongs to a start.");
            return new Request(verb, play, offset, Set.copyOf(options), List.copyOf(about));
        }

        private boolean starts() {
            return verb == Verb.RUN || verb == Verb.DEMO;
        }

        private void refuse(Option option, boolean fits, String otherwise) {
            if (options.contains(option) && !fits) {
                throw new CannotStart(otherwise);
            }
        }
    }
}
