package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.JOOST_OF_HALT;

import java.util.List;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.digest.ListDueDatesHandler;
import nl.ketenkaart.notifications.digest.ReadDigestHandler;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;

/** What Joost sees at a glance: his digest, and what his calendar is made of. */
record Glance(FollowUps followUps, CaseTables tables) {

    void at(List<Object> heard) {
        var dueDates = new ListDueDatesHandler(new ListFollowUpsHandler(followUps, tables, CLOCK));
        heard.add(new ReadDigestHandler(dueDates, CLOCK).handle(JOOST_OF_HALT));
        heard.add(dueDates.handle(JOOST_OF_HALT).toList());
    }
}
