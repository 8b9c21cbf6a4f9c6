package nl.ketenkaart.notifications.followup;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** All follow-ups. Any thread; a failure of the store is thrown, and what was to be stored may then be stored or not. */
public interface FollowUps {

    Optional<FollowUp> find(FollowUpId id);

    /** Which is asked now of those that follow from the same: what has ended is asked again as another. */
    default FollowUpId asked(FollowUpId first, Predicate<FollowUp> ended) {
        var id = first;
        while (find(id).filter(ended).isPresent()) {
            id = id.again();
        }
        return id;
    }

    /** Stores a new one with its event; is it there already, then nothing changes and nothing is published. */
    void open(FollowUp followUp, FollowUpOpened event);

    /** Applies a verb to it as it is now, and again should another writer have come first. */
    Result<FollowUp> change(FollowUpId id, Function<FollowUp, Outcome<FollowUp>> verb);

    /** Those of an organisation after a place in the list, in the order of {@link ListPlace}; read as far as it is consumed. */
    Stream<FollowUp> of(OrganisationId owner, ListPlace after, Wanted wanted);

    /** Which to look for. */
    enum Wanted {
        UNFINISHED,
        DONE,
        ALL;

        public boolean takes(FollowUp followUp) {
            return this == ALL || followUp.done() == (this == DONE);
        }
    }
}
