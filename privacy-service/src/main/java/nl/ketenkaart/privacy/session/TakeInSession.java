package nl.ketenkaart.privacy.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.casefile.Projection.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Takes a session's events in, in order: first the files of the cases that it touches, last its own. Killed in between, the
 * event comes again, finds those files done, and goes on where it was.
 */
public final class TakeInSession {
    private final KeptSessions sessions;
    private final Projection projection;

    public TakeInSession(KeptSessions sessions, Projection projection) {
        this.sessions = sessions;
        this.projection = projection;
    }

    public boolean knows(UUID sessionId) {
        return sessions.find(sessionId).isPresent();
    }

    /** The last sequence of this session that was taken in; 0 for none. */
    public long applied(UUID sessionId) {
        return sessions.find(sessionId).map(KeptSessions.Stored::applied).orElse(0L);
    }

    /** The cases on its agenda, as far as it was taken in. */
    public List<UUID> agenda(UUID sessionId) {
        return sessions.find(sessionId).map(stored -> stored.file().agenda()).orElse(List.of());
    }

    /** @param event null for one that says nothing to a card: it is counted all the same */
    public Progress take(@Nullable SessionEvent event, Cause cause) {
        var stored = sessions.find(cause.place().aggregate());
        var applied = stored.map(KeptSessions.Stored::applied).orElse(0L);
        var sequence = cause.place().sequence();
        if (sequence <= applied) {
            return Progress.APPLIED;
        }
        if (sequence > applied + 1) {
            return new Progress.Gap(applied);
        }
        var before = stored.map(KeptSessions.Stored::file).orElse(null);
        var after = event == null ? before : event.applyTo(before);
        if (after == null) {
            return Progress.APPLIED;
        }
        if (event != null) {
            touched(before, after).forEach(caseId -> tell(caseId, cause, event, after));
        }
        return sessions.store(after, applied, sequence) ? Progress.APPLIED : take(event, cause);
    }

    private static Set<UUID> touched(@Nullable SessionFile before, SessionFile after) {
        var cases = new LinkedHashSet<>(after.agenda());
        if (before != null) {
            cases.addAll(before.agenda());
        }
        return cases;
    }

    private void tell(UUID caseId, Cause cause, SessionEvent event, SessionFile after) {
        projection.takeAny(caseId, cause, file -> told(file, event, after));
    }

    private static CaseFile told(CaseFile file, SessionEvent event, SessionFile after) {
        var session = after.sessionId();
        if (!after.agenda().contains(file.caseId())) {
            return file.with(file.shell().withoutSession(session))
                    .without(part -> part.id().equals(session));
        }
        return event.applyTo(file.with(file.shell().session(session, after.label())), after);
    }
}
