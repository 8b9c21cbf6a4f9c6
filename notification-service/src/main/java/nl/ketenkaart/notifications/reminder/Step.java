package nl.ketenkaart.notifications.reminder;

import static nl.ketenkaart.notifications.reminder.Whom.AGENDA;
import static nl.ketenkaart.notifications.reminder.Whom.CHAIR;
import static nl.ketenkaart.notifications.reminder.Whom.DIRECTOR;
import static nl.ketenkaart.notifications.reminder.Whom.OWNER;

import java.util.List;

/** When somebody is told of a duty: all the steps there are, a row each. */
public enum Step {
    DUE_SOON("at the opening of the last working day before it is due", "follow-up-due", OWNER),
    OVERDUE("when its day has passed without an end", "follow-up-overdue", OWNER, DIRECTOR, AGENDA),
    STAGNATING("when `NOT_STARTED` or `STOPPED` is reported", "follow-up-stagnating", DIRECTOR, AGENDA),
    UNRESOLVED(
            "two working days after it was overdue; RED: two hours; then every ten working days",
            "follow-up-unresolved",
            OWNER,
            CHAIR,
            AGENDA);

    private final String when;
    private final String news;
    private final List<Whom> told;

    Step(String when, String news, Whom... told) {
        this.when = when;
        this.news = news;
        this.told = List.of(told);
    }

    String when() {
        return when;
    }

    /** The kind of the news. */
    String news() {
        return news;
    }

    List<Whom> told() {
        return told;
    }
}
