package nl.ketenkaart.privacy.intake.kafka;

import java.util.UUID;
import nl.ketenkaart.platform.event.GapNoticed;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.casefile.Projection.Progress;
import nl.ketenkaart.privacy.intake.CaseEvent;
import nl.ketenkaart.privacy.oversight.OpenedByGlass;
import nl.ketenkaart.privacy.session.SessionEvent;
import nl.ketenkaart.privacy.session.TakeInSession;
import org.jspecify.annotations.Nullable;

/** Hands an event to the file of its case, or to its session. An event that says nothing to a card is counted all the same. */
final class TakeIn {
    private final Projection projection;
    private final TakeInSession sessions;
    private final OpenedByGlass glass;

    TakeIn(Projection projection, TakeInSession sessions, OpenedByGlass glass) {
        this.projection = projection;
        this.sessions = sessions;
        this.glass = glass;
    }

    void take(ReceivedEvent event) {
        var progress = ofSession(event) ? sessionEvent(event) : caseEvent(event);
        if (progress instanceof Progress.Gap(var applied)) {
            throw new GapNoticed(event, applied);
        }
    }

    /** An event of a case, or of a session, is missing for good: nobody reads the case, or those on the agenda. */
    void giveUp(UUID key) {
        projection.markIncomplete(key);
        sessions.agenda(key).forEach(projection::markIncomplete);
    }

    private boolean ofSession(ReceivedEvent event) {
        return event.key().equals(event.aggregate())
                && (KnownEvents.ofSession(event) != null || sessions.knows(event.aggregate()));
    }

    private Progress sessionEvent(ReceivedEvent event) {
        SessionEvent known = KnownEvents.ofSession(event);
        return sessions.take(known, cause(event, event.organisation(), event.aggregate()));
    }

    private Progress caseEvent(ReceivedEvent event) {
        CaseEvent known = KnownEvents.ofCase(event);
        if (known == null) {
            return projection.take(event.key(), cause(event, null, event.aggregate()), file -> file);
        }
        if (!known.caseId().equals(event.key())) {
            throw new IllegalArgumentException("an event of one case under the key of another");
        }
        var cause = cause(event, known.by(event.organisation()), known.thing());
        return projection.take(event.key(), cause, file -> glass.noted(known.applyTo(file), cause.at()));
    }

    private static Cause cause(ReceivedEvent event, @Nullable OrganisationId by, UUID thing) {
        var place = new Cause.Place(event.aggregate(), event.sequence());
        return new Cause(event.id(), event.stem(), place, event.organisation(), by, thing, event.time());
    }
}
