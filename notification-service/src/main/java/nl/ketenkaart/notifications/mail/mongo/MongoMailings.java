package nl.ketenkaart.notifications.mail.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.notifications.mail.Mailing;
import nl.ketenkaart.notifications.mail.Mailings;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/** A document per organisation, its id made from the organisation's. It tells nobody, so its outbox stays empty. */
@Component
class MongoMailings implements Mailings {
    private final Aggregates<Mailing> aggregates;

    MongoMailings(Stores stores) {
        this.aggregates = stores.aggregates(
                "mailings", "follow-up-events.v1", Mailing.class, Naming.of("nl.ketenkaart.follow-ups"));
    }

    @Override
    public Optional<Mailing> find(OrganisationId organisation) {
        return aggregates.find(idOf(organisation));
    }

    @Override
    public void create(Mailing mailing) {
        var id = idOf(mailing.organisation());
        aggregates.create(id, id, mailing.organisation(), mailing, List.of());
    }

    @Override
    public Result<Mailing> change(OrganisationId organisation, Function<Mailing, Outcome<Mailing>> verb) {
        return aggregates.change(idOf(organisation), verb);
    }

    private static UUID idOf(OrganisationId organisation) {
        return UUID.nameUUIDFromBytes(("mailing|" + organisation.value()).getBytes(UTF_8));
    }
}
