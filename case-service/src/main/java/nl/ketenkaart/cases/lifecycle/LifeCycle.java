package nl.ketenkaart.cases.lifecycle;

import static java.util.stream.Collectors.joining;
import static nl.ketenkaart.cases.lifecycle.Command.ADD_PERSON;
import static nl.ketenkaart.cases.lifecycle.Command.ANSWER_APPOINTMENT;
import static nl.ketenkaart.cases.lifecycle.Command.APPOINT_DIRECTOR;
import static nl.ketenkaart.cases.lifecycle.Command.BEGIN_FOLLOW_UP;
import static nl.ketenkaart.cases.lifecycle.Command.CLOSE;
import static nl.ketenkaart.cases.lifecycle.Command.CONCLUDE;
import static nl.ketenkaart.cases.lifecycle.Command.CORRECT_PERSON;
import static nl.ketenkaart.cases.lifecycle.Command.DECIDE;
import static nl.ketenkaart.cases.lifecycle.Command.DISSENT;
import static nl.ketenkaart.cases.lifecycle.Command.EXCLUDE;
import static nl.ketenkaart.cases.lifecycle.Command.INTERPRET;
import static nl.ketenkaart.cases.lifecycle.Command.NOTE_CONSULTATION;
import static nl.ketenkaart.cases.lifecycle.Command.PROPOSE;
import static nl.ketenkaart.cases.lifecycle.Command.PUT_ON_AGENDA;
import static nl.ketenkaart.cases.lifecycle.Command.RECORD_NOTICE;
import static nl.ketenkaart.cases.lifecycle.Command.REOPEN;
import static nl.ketenkaart.cases.lifecycle.Command.REVISE_DECISION;
import static nl.ketenkaart.cases.lifecycle.Command.SEAT;
import static nl.ketenkaart.cases.lifecycle.Command.TRIAGE;
import static nl.ketenkaart.cases.lifecycle.Command.UNSEAT;
import static nl.ketenkaart.cases.lifecycle.Command.VOICE_CONCERN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;

/** The state machine of a case: in which phase what is possible. What is not in the table is refused. */
public final class LifeCycle {
    private static final Set<Command> WORKING =
            EnumSet.of(SEAT, UNSEAT, EXCLUDE, ADD_PERSON, CORRECT_PERSON, VOICE_CONCERN, NOTE_CONSULTATION);
    private static final Set<Command> DIRECTING =
            EnumSet.of(APPOINT_DIRECTOR, ANSWER_APPOINTMENT, RECORD_NOTICE, CLOSE);

    private static final Map<Phase, Set<Command>> POSSIBLE = Map.of(
            Phase.RAISED, all(WORKING, EnumSet.of(TRIAGE)),
            Phase.DECLINED, EnumSet.of(EXCLUDE, REOPEN),
            Phase.DEEPENING, all(WORKING, DIRECTING, EnumSet.of(INTERPRET, DISSENT, DECIDE, PUT_ON_AGENDA, CONCLUDE)),
            Phase.DECIDED,
                    all(
                            WORKING,
                            DIRECTING,
                            EnumSet.of(REVISE_DECISION, PUT_ON_AGENDA, CONCLUDE, BEGIN_FOLLOW_UP, PROPOSE)),
            Phase.FOLLOW_UP, all(WORKING, DIRECTING, EnumSet.of(REVISE_DECISION, PUT_ON_AGENDA, CONCLUDE, PROPOSE)),
            Phase.HANDED_OVER, EnumSet.of(EXCLUDE, REOPEN),
            Phase.CLOSED, EnumSet.of(EXCLUDE, REOPEN));

    /** Where a command takes a case; what is not named leaves it in its phase. */
    private static final Map<Command, Set<Phase>> LEADS_TO = Map.of(
            TRIAGE, EnumSet.of(Phase.DEEPENING, Phase.DECLINED),
            DECIDE, EnumSet.of(Phase.DECIDED),
            BEGIN_FOLLOW_UP, EnumSet.of(Phase.FOLLOW_UP),
            CLOSE, EnumSet.of(Phase.CLOSED, Phase.HANDED_OVER),
            REOPEN, EnumSet.of(Phase.DEEPENING));

    private LifeCycle() {}

    public static boolean allows(Phase phase, Command command) {
        return possibleIn(phase).contains(command);
    }

    /** The phases in which a case can be after this was done to it in that phase. */
    static Set<Phase> after(Phase phase, Command command) {
        return LEADS_TO.getOrDefault(command, EnumSet.of(phase));
    }

    /** Why this cannot be done in this phase, with when it can be and what can be done now; empty: it can. */
    public static Optional<Refusal> refusal(Phase phase, Command command) {
        if (allows(phase, command)) {
            return Optional.empty();
        }
        var phases = Arrays.stream(Phase.values())
                .filter(p -> allows(p, command))
                .map(Phase::name)
                .collect(joining(" or "));
        var now = possibleIn(phase).stream()
                .filter(c -> !c.happensByItself())
                .map(Command::words)
                .collect(joining(", "));
        return Optional.of(Refusal.conflict("The case is %s. To %s is possible while it is %s. Possible now: %s."
                .formatted(phase, command.words(), phases, now)));
    }

    /** The whole table in Markdown; the README shows it, and a test compares. */
    static String markdown() {
        var phases = Phase.values();
        var head = Stream.concat(Stream.of("to", "by"), Arrays.stream(phases).map(Phase::name));
        var line = Stream.generate(() -> "---").limit(phases.length + 2);
        var rows = Arrays.stream(Command.values()).map(LifeCycle::cells);
        return Stream.concat(Stream.of(head, line), rows)
                .map(cells -> cells.collect(joining(" | ", "| ", " |\n")))
                .collect(joining());
    }

    /** The phases and what leads from one to the next, for Mermaid; the README shows it, and a test compares. */
    static String diagram() {
        var steps = Arrays.stream(Phase.values()).flatMap(LifeCycle::steps);
        return Stream.concat(Stream.of("stateDiagram-v2\n", "    [*] --> RAISED: raise it\n"), steps)
                .collect(joining());
    }

    private static Stream<String> steps(Phase from) {
        return Arrays.stream(Command.values())
                .filter(command -> allows(from, command) && LEADS_TO.containsKey(command))
                .flatMap(command -> after(from, command).stream()
                        .map(to -> "    %s --> %s: %s\n".formatted(from, to, command.words())));
    }

    private static Stream<String> cells(Command command) {
        var marks = Arrays.stream(Phase.values()).map(phase -> allows(phase, command) ? "x" : "");
        var who = command.happensByItself() ? "nobody, by itself" : command.who();
        return Stream.concat(Stream.of(command.words(), who), marks);
    }

    private static Set<Command> possibleIn(Phase phase) {
        return POSSIBLE.getOrDefault(phase, Set.of());
    }

    @SafeVarargs
    private static Set<Command> all(Set<Command>... groups) {
        var all = EnumSet.noneOf(Command.class);
        Arrays.stream(groups).forEach(all::addAll);
        return all;
    }
}
