package nl.ketenkaart.notifications.mail;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * How far each organisation was mailed. Any thread, several processes at once: a change is decided on what is there and stored only if
 * that is still there, else decided again. A failure of the store is thrown; what was to be stored may then be there or not.
 */
public interface Mailings {

    Optional<Mailing> find(OrganisationId organisation);

    /** Stores a new one; is it there already, that one stays. */
    void create(Mailing mailing);

    Result<Mailing> change(OrganisationId organisation, Function<Mailing, Outcome<Mailing>> verb);
}
