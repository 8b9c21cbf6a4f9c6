package nl.ketenkaart.cases.insight.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Track;
import nl.ketenkaart.cases.figures.Track.Sitting;
import nl.ketenkaart.cases.insight.Tracks;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A document per case, and two lists whose ids begin with what they are looked up by: {@code period/case} and
 * {@code case/session}. An entry of a list is written before its event counts as applied: killed in between it is written again.
 */
@Component
class MongoTracks implements Tracks, Erasable {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final Projections<Track> tracks;
    private final MongoCollection<Document> periods;
    private final MongoCollection<Document> sittings;
    private final Calendar calendar;
    private final Progress progress;

    MongoTracks(Stores stores, Calendar calendar, Progress progress) {
        this.tracks = stores.projections("insights-tracks", Track.class);
        this.periods = stores.database().getCollection("insights-periods");
        this.sittings = stores.database().getCollection("insights-sittings");
        this.calendar = calendar;
        this.progress = progress;
    }

    void note(ReceivedEvent event, UnaryOperator<Track> change) {
        tracks.apply(event.key(), event, before -> change.apply(before == null ? Track.NOTHING : before));
    }

    /** Nothing of it is told in figures. */
    void passed(ReceivedEvent event) {
        tracks.count(event.key(), event);
    }

    /** Something of the case is counted on that day. */
    void listed(UUID caseId, LocalDate day) {
        calendar.of(day).ifPresent(period -> {
            var id = period.from() + "/" + caseId;
            periods.replaceOne(eq("_id", id), new Document("_id", id), UPSERT);
        });
    }

    void listed(UUID caseId, Instant at) {
        listed(caseId, DutchDay.of(at));
    }

    void sat(UUID caseId, UUID session, Sitting sitting) {
        var id = caseId + "/" + session;
        var entry = new Document("_id", id)
                .append("startsAt", Date.from(sitting.startsAt()))
                .append("reAgendaed", sitting.reAgendaed());
        sittings.replaceOne(eq("_id", id), entry, UPSERT);
    }

    @Override
    public List<Track> of(Period period) {
        return under(periods, period.from().toString()).stream()
                .map(entry -> UUID.fromString(entry.getString("_id").split("/", -1)[1]))
                .flatMap(caseId -> tracks.find(caseId).stream().map(track -> track.satOn(sittingsOn(caseId))))
                .toList();
    }

    private List<Sitting> sittingsOn(UUID caseId) {
        return under(sittings, caseId.toString()).stream()
                .map(entry -> new Sitting(entry.getDate("startsAt").toInstant(), entry.getBoolean("reAgendaed")))
                .toList();
    }

    /** All whose id is this, a slash and more; the sign after the slash ends the range. */
    private static List<Document> under(MongoCollection<Document> collection, String beginning) {
        return collection
                .find(and(gt("_id", beginning + "/"), lt("_id", beginning + "0")))
                .into(new ArrayList<>());
    }

    /** Figures that were given out stay as they were given out. */
    @Override
    public void erase(UUID scope) {
        periods.deleteMany(regex("_id", "/" + scope + "$"));
        sittings.deleteMany(regex("_id", "^" + scope + "/"));
    }

    /** Days and numbers of the case, nothing of what anybody said: they stay as long as the case. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {}

    @Override
    public boolean areComplete() {
        return progress.isUpToDate();
    }
}
