package nl.ketenkaart.privacy.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import org.jspecify.annotations.Nullable;

/** A look at sessions: on record before it is handed out. */
public final class LookAtSessions {
    private static final int BATCH = 50;
    private final Sessions sessions;
    private final CaseFiles files;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final AgendaTags tags;
    private final Clock clock;

    public LookAtSessions(
            Sessions sessions, CaseFiles files, SharingAgreements agreements, Recording recording, AgendaTags tags) {
        this.sessions = sessions;
        this.files = files;
        this.agreements = agreements;
        this.disclosures = recording.disclosures();
        this.tags = tags;
        this.clock = recording.clock();
    }

    /** Where and when looks are recorded. */
    public record Recording(Disclosures disclosures, Clock clock) {}

    /** The tag by which who organises a session sets its agenda. */
    @FunctionalInterface
    public interface AgendaTags {
        String of(OrganisationId organiser, SessionId session, long revision);
    }

    /**
     * @param after the place of the last one seen; empty from the start
     */
    public record Range(String after, int atMost) {}

    /**
     * @param next the place of the last one shown, where more are seen after it
     */
    public record Page(List<SessionView> sessions, @Nullable String next) {}

    private record Placed(SessionView view, List<AboutPerson> people, String place) {}

    private record Eyes(Look look, Agreement agreement) {}

    /** Empty for a session that is not there, or not for this caller. */
    public Optional<SessionView> handle(SessionId id, Asked asked) {
        var eyes = eyes(asked);
        var found = sessions.find(id.value()).flatMap(stored -> seen(stored, eyes));
        found.ifPresent(placed -> record(asked, eyes, placed.people()));
        return found.map(Placed::view);
    }

    /** All that the caller may see, newest first. */
    public Page handle(Range range, Asked asked) {
        var eyes = eyes(asked);
        var found = found(range, eyes);
        var shown = found.subList(0, Math.min(found.size(), range.atMost()));
        record(
                asked,
                eyes,
                AgendaMaker.merged(shown.stream().map(Placed::people).toList()));
        return new Page(
                shown.stream().map(Placed::view).toList(),
                found.size() > range.atMost() ? shown.getLast().place() : null);
    }

    private Eyes eyes(Asked asked) {
        var at = clock.instant();
        return new Eyes(new Look(Viewer.of(asked.caller()), asked.purpose(), at), agreements.inForce(at));
    }

    private List<Placed> found(Range range, Eyes eyes) {
        var found = new ArrayList<Placed>();
        var after = range.after();
        while (found.size() <= range.atMost()) {
            var batch = sessions.newestFirst(after, BATCH);
            batch.forEach(stored -> seen(stored, eyes).ifPresent(found::add));
            if (batch.size() < BATCH) {
                return found;
            }
            after = batch.getLast().order();
        }
        return found;
    }

    private Optional<Placed> seen(KeptSessions.Stored stored, Eyes eyes) {
        var session = stored.file();
        var viewer = eyes.look().viewer().organisation();
        if (!NeedToKnow.admits(eyes.agreement(), eyes.look()).full()) {
            return Optional.empty();
        }
        var cases = files.findAll(session.agenda()).stream()
                .map(file -> Seen.of(eyes.agreement(), eyes.look(), file))
                .filter(Seen::overview)
                .toList();
        if (cases.isEmpty() && !session.concerns(viewer)) {
            return Optional.empty();
        }
        var making = new AgendaMaker(session, cases, viewer);
        var tag = session.organises(viewer)
                ? tags.of(viewer, new SessionId(session.sessionId()), session.agendaRevision())
                : null;
        return Optional.of(new Placed(making.view(tag), making.people(), stored.order()));
    }

    private void record(Asked asked, Eyes eyes, Collection<AboutPerson> people) {
        disclosures.record(new Disclosure(
                Activity.SHOW_SESSION,
                asked.flow(),
                asked.caller(),
                null,
                new Basis(asked.purpose(), eyes.agreement().version()),
                eyes.look().at(),
                List.copyOf(people),
                new Counts(0, 0, 0)));
    }
}
