package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Content.Action;
import nl.ketenkaart.privacy.casefile.Content.Outcome;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.casefile.Shell.SessionStatus;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.session.SessionFile.Plan;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** The events of a session. */
public final class SessionEvents {
    private SessionEvents() {}

    /** The first. */
    public record SessionPlanned(
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            String place,
            OrganisationId chairOrganisation,
            OrganisationId organisation)
            implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return SessionFile.planned(sessionId, new Plan(startsAt, endsAt, place, chairOrganisation, organisation));
        }
    }

    public record AgendaSet(UUID sessionId, List<Entry> items, Instant at) implements SessionEvent {

        record Entry(UUID caseId, String question) {}

        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before)
                    .discussing(items.stream().map(Entry::caseId).toList());
        }

        @Override
        public CaseFile applyTo(CaseFile file, SessionFile after) {
            return items.stream()
                    .filter(entry -> entry.caseId().equals(file.caseId()))
                    .findFirst()
                    .map(entry -> file.with(part(file, after, entry)))
                    .orElse(file);
        }

        private Part part(CaseFile file, SessionFile after, Entry entry) {
            var outcome = file.known(sessionId)
                    .map(part -> part.content().open())
                    .map(content -> content instanceof Content.Session(var question, var what) ? what : null)
                    .orElse(null);
            var item = Item.open(sessionId, after.plan().planner(), Category.SAFETY);
            return Part.of(new Label(item, Kind.SESSION, at), new Content.Session(entry.question(), outcome));
        }
    }

    public record AttendanceRecorded(UUID sessionId, Set<OrganisationId> organisations) implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before).attendedBy(organisations);
        }
    }

    public record SessionOpened(UUID sessionId) implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before).in(SessionStatus.IN_PROGRESS);
        }
    }

    public record SessionClosed(UUID sessionId) implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before).in(SessionStatus.CLOSED);
        }
    }

    public record LessonNoted(
            UUID sessionId,
            UUID lessonId,
            OrganisationId organisation,
            String kind,
            String text,
            @Nullable OrganisationId about,
            Instant at)
            implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before)
                    .taught(new SessionFile.Lesson(lessonId, organisation, kind, text, about, at));
        }
    }

    public record AgendaItemConcluded(
            UUID sessionId,
            UUID caseId,
            String outcome,
            String reason,
            List<Action> actions,
            @Nullable UUID nextSession)
            implements SessionEvent {
        @Override
        public SessionFile applyTo(@Nullable SessionFile before) {
            return Objects.requireNonNull(before);
        }

        @Override
        public CaseFile applyTo(CaseFile file, SessionFile after) {
            return file.caseId().equals(caseId) ? file.change(sessionId, this::concluded) : file;
        }

        private Part concluded(Part part) {
            return part.content().open() instanceof Content.Session session
                    ? Part.of(
                            part.label(),
                            new Content.Session(session.question(), new Outcome(outcome, reason, actions, nextSession)))
                    : part;
        }
    }
}
