package nl.ketenkaart.cases.sitting;

import java.util.Optional;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.Conclusion.Outcome;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.cases.session.Status;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/** The session to which a case is put off: known to who puts it off, later than this one, still to come, with room. */
record NextSession(@Nullable Session next, Conclusion conclusion) {

    static NextSession of(Conclusion conclusion, Caller by, Sessions sessions) {
        var next = Optional.ofNullable(conclusion.nextSession())
                .flatMap(sessions::find)
                .filter(session -> session.isThereFor(by));
        return new NextSession(next.orElse(null), conclusion);
    }

    /** Why the case cannot come there, as that session is now; empty: it can, or there is none. */
    Optional<Refusal> refusal(Case file) {
        return Optional.ofNullable(next)
                .flatMap(session -> problem(session, file))
                .map(problem -> Refusal.conflict("The next session " + problem + " Name another, or none for now."));
    }

    private static Optional<String> problem(Session session, Case file) {
        if (session.status() != Status.PLANNED) {
            return Optional.of("has begun already.");
        }
        if (!session.agenda().hasRoomFor(file.caseId())) {
            return Optional.of("has three cases already.");
        }
        return session.plan().takes(file.report().urgency())
                ? Optional.empty()
                : Optional.of("is an extra one and takes RED cases only.");
    }

    Optional<Fault> fault(Session now) {
        return conclusion.nextSession() == null
                ? Optional.empty()
                : Optional.ofNullable(wrong(now)).map(detail -> new Fault("/nextSession", detail));
    }

    private @Nullable String wrong(Session now) {
        if (conclusion.outcome() != Outcome.RE_AGENDAED) {
            return "is for a case that is re-agendaed";
        }
        if (next == null) {
            return "is not a session that you know";
        }
        return next.plan().startsAt().isAfter(now.plan().startsAt()) ? null : "must be later than this one";
    }
}
