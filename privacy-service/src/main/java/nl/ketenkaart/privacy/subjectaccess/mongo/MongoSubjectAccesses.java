package nl.ketenkaart.privacy.subjectaccess.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * A document each, and a line in the clear: {@code {_id, organisation, caseId, endedOn}}. When the case goes, or what its receiver held in it,
 * the line says since when, and names the case no more.
 */
@Component
final class MongoSubjectAccesses implements SubjectAccesses, Erasable {
    private static final String ORGANISATION = "organisation";
    private static final String CASE = "caseId";
    private static final String ENDED = "endedOn";
    private final Aggregates<SubjectAccess> aggregates;
    private final MongoCollection<Document> lines;
    private final Clock clock;

    MongoSubjectAccesses(Stores stores, Clock clock) {
        this.clock = clock;
        lines = stores.database()
                .getCollection("subject-access-ends")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        aggregates = stores.aggregates(
                        "subject-access-requests",
                        "privacy-events.v1",
                        SubjectAccess.class,
                        Naming.of("nl.ketenkaart.privacy"))
                .lookedAtAgain(SubjectAccess::searchAt);
    }

    @Override
    public Optional<SubjectAccess> find(UUID id) {
        return aggregates.find(id);
    }

    @Override
    public List<UUID> toSearch(Instant at) {
        return aggregates.dueAt(at);
    }

    @Override
    public Result<SubjectAccess> add(SubjectAccess request) {
        var caseId = request.subject().caseId().value();
        if (!Rehearsal.isOn() && aggregates.find(request.id()).isEmpty()) {
            var id = request.id().toString();
            var line = new Document("_id", id)
                    .append(ORGANISATION, request.reception().by().value())
                    .append(CASE, caseId.toString());
            lines.replaceOne(eq("_id", id), line, new ReplaceOptions().upsert(true));
        }
        return aggregates.create(request.id(), caseId, request.reception().by(), request, List.of());
    }

    @Override
    public Result<SubjectAccess> change(UUID id, Function<SubjectAccess, Outcome<SubjectAccess>> verb) {
        return aggregates.change(id, verb);
    }

    @Override
    public Optional<Ended> ended(UUID id) {
        return Optional.ofNullable(
                        lines.find(and(eq("_id", id.toString()), exists(ENDED))).first())
                .map(line -> new Ended(
                        id, new OrganisationId(line.getString(ORGANISATION)), LocalDate.parse(line.getString(ENDED))));
    }

    @Override
    public void erase(UUID scope) {
        end(eq(CASE, scope.toString()));
    }

    @Override
    public void erase(UUID scope, OrganisationId organisation) {
        end(and(eq(CASE, scope.toString()), eq(ORGANISATION, organisation.value())));
    }

    private void end(Bson which) {
        var today = LocalDate.ofInstant(clock.instant(), SubjectAccess.HERE).toString();
        lines.updateMany(which, combine(set(ENDED, today), unset(CASE)));
    }
}
