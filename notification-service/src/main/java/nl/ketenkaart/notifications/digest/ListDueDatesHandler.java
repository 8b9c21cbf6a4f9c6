package nl.ketenkaart.notifications.digest;

import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler.ListFollowUps;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler.Listed;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.platform.identity.Caller;

/** All that the caller's organisation owes and has not done, by the day due; whether it may know is asked by the list of duties. */
public final class ListDueDatesHandler {
    private static final int PAGE = 100;
    private final ListFollowUpsHandler list;

    public ListDueDatesHandler(ListFollowUpsHandler list) {
        this.list = list;
    }

    /** Read as far as it is consumed. */
    public Stream<FollowUp> handle(Caller caller) {
        return Stream.iterate(
                        Optional.of(page(caller, ListPlace.START)),
                        Optional::isPresent,
                        before -> before.map(Listed::next).map(place -> page(caller, place)))
                .flatMap(Optional::stream)
                .flatMap(page -> page.followUps().stream());
    }

    private Listed page(Caller caller, ListPlace after) {
        return list.handle(new ListFollowUps(caller, State.OPEN, after, PAGE));
    }
}
