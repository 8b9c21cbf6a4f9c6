package nl.ketenkaart.notifications.reminder;

import static java.util.stream.Collectors.joining;
import static nl.ketenkaart.notifications.reminder.Whom.CHAIR;
import static nl.ketenkaart.notifications.reminder.Whom.OWNER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.notifications.followup.What;

/** The escalation path of each kind of duty. Source: evaluation, whether an approach that was set in motion had really started. */
public final class Escalation {
    private Escalation() {}

    /** Who may ever be told of a duty of this kind. */
    static Set<Whom> path(What what) {
        return switch (what) {
            // nobody directs a case before its triage, and no session treats it
            case TRIAGE -> EnumSet.of(OWNER, CHAIR);
            // its owner is the chair; without any, nobody leads it
            case APPOINT_DIRECTOR -> EnumSet.of(OWNER, CHAIR);
            // whether anybody else, the director too, may know of what category is asked is decided by privacy-service
            // alone
            case ANSWER_REQUEST -> EnumSet.of(OWNER);
            // its owner directs the case
            case INFORM_PERSON -> EnumSet.of(OWNER, CHAIR);
            // who is not there everybody sees
            case ATTEND_SESSION -> EnumSet.of(OWNER);
            // nobody directs it yet
            case ACCEPT_DIRECTION -> EnumSet.of(OWNER, CHAIR);
            case START_MEASURE, REPORT_ON_MEASURE, GIVE_FEEDBACK, ASK_THOSE_INVOLVED -> EnumSet.allOf(Whom.class);
        };
    }

    /** Who is told of such a duty with this step. */
    static List<Whom> told(What what, Step step) {
        return step.told().stream().filter(path(what)::contains).toList();
    }

    /** Both tables in Markdown; the README shows them, and a test compares. */
    static String markdown() {
        return "| step | when | told | news |\n|---|---|---|---|\n"
                + Arrays.stream(Step.values())
                        .map(step -> "| `%s` | %s | %s | `%s` |\n"
                                .formatted(step, step.when(), words(step.told()), step.news()))
                        .collect(joining())
                + "\n| duty | its path |\n|---|---|\n"
                + Arrays.stream(What.values())
                        .map(what -> "| `%s` | %s |\n".formatted(what, words(path(what))))
                        .collect(joining());
    }

    private static String words(Iterable<Whom> stages) {
        var all = EnumSet.noneOf(Whom.class);
        stages.forEach(all::add);
        return all.stream().map(Whom::words).collect(joining(", "));
    }
}
