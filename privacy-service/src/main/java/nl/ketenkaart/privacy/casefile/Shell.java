package nl.ketenkaart.privacy.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.CaseTable.SessionInProgress;
import nl.ketenkaart.privacy.needtoknow.Consents;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What of a case may lie in the clear: where it stands, who sits at its table, what is agreed. Nothing about anybody.
 *
 * @param raised null as long as nobody said that it was raised
 * @param sessions those that have the case on their agenda, by their id
 * @param consents all that were given, by their id
 * @param linked the cases that have a person in common with this one; for who may know of them too
 */
public record Shell(
        @Nullable Raised raised,
        Phase phase,
        List<Seat> seats,
        @Nullable Director director,
        Exclusions exclusions,
        Map<UUID, SessionLabel> sessions,
        Map<UUID, ConsentLabel> consents,
        Set<UUID> linked) {
    static final Shell EMPTY =
            new Shell(null, Phase.RAISED, List.of(), null, Exclusions.NONE, Map.of(), Map.of(), Set.of());
    private static final Duration GRACE = Duration.ofHours(1);

    /** @param actBy before this instant it must have been triaged; null where that was not told */
    public record Raised(
            String reference,
            String kind,
            String urgency,
            OrganisationId by,
            Instant at,
            @Nullable Instant actBy) {}

    public enum SessionStatus {
        PLANNED,
        IN_PROGRESS,
        CLOSED
    }

    public record SessionLabel(
            Instant startsAt,
            Instant endsAt,
            String place,
            OrganisationId chair,
            SessionStatus status,
            Set<OrganisationId> attendance) {}

    public record ConsentLabel(
            UUID person, Set<Category> categories, Set<OrganisationId> organisations, boolean withdrawn) {}

    public Shell {
        seats = List.copyOf(seats);
        sessions = Map.copyOf(sessions);
        consents = Map.copyOf(consents);
        linked = Set.copyOf(linked);
    }

    public Shell raised(Raised how) {
        return new Shell(how, phase, seats, director, exclusions, sessions, consents, linked);
    }

    public Shell in(Phase next) {
        return new Shell(raised, next, seats, director, exclusions, sessions, consents, linked);
    }

    public Shell seating(List<Seat> all) {
        return new Shell(raised, phase, all, director, exclusions, sessions, consents, linked);
    }

    public Shell seat(Seat more) {
        var all = new ArrayList<>(seats);
        all.add(more);
        return seating(all);
    }

    /** Ends every seat of the organisation that would last longer. */
    public Shell unseat(OrganisationId organisation, Instant until) {
        UnaryOperator<Seat> end = seat -> lasts(seat, organisation, until)
                ? new Seat(seat.organisation(), seat.kind(), seat.guest(), seat.from(), until)
                : seat;
        return seating(seats.stream().map(end).toList());
    }

    private static boolean lasts(Seat seat, OrganisationId organisation, Instant until) {
        var end = seat.until();
        return seat.organisation().equals(organisation) && (end == null || until.isBefore(end));
    }

    public Shell directedBy(@Nullable Director who) {
        return new Shell(raised, phase, seats, who, exclusions, sessions, consents, linked);
    }

    public Shell excluding(@Nullable OrganisationId organisation, @Nullable String person) {
        var organisations = new HashSet<>(exclusions.organisations());
        var persons = new HashSet<>(exclusions.persons());
        if (organisation != null) {
            organisations.add(organisation);
        }
        if (person != null) {
            persons.add(person);
        }
        var wider = new Exclusions(organisations, persons);
        return new Shell(raised, phase, seats, director, wider, sessions, consents, linked);
    }

    /** As far as anybody may know: that somebody is kept out is told to nobody. */
    public Shell excludingNobody() {
        return new Shell(raised, phase, seats, director, Exclusions.NONE, sessions, consents, linked);
    }

    public Shell session(UUID id, SessionLabel label) {
        var all = new LinkedHashMap<>(sessions);
        all.put(id, label);
        return new Shell(raised, phase, seats, director, exclusions, all, consents, linked);
    }

    public Shell withoutSession(UUID id) {
        var left = new LinkedHashMap<>(sessions);
        left.remove(id);
        return new Shell(raised, phase, seats, director, exclusions, left, consents, linked);
    }

    public Shell consent(UUID id, ConsentLabel label) {
        var all = new LinkedHashMap<>(consents);
        all.put(id, label);
        return new Shell(raised, phase, seats, director, exclusions, sessions, all, linked);
    }

    public Shell linkedTo(UUID caseId) {
        var all = new HashSet<>(linked);
        all.add(caseId);
        return new Shell(raised, phase, seats, director, exclusions, sessions, consents, all);
    }

    /** By when it must be triaged, while it is not. */
    public @Nullable Instant actBy() {
        return raised != null && phase == Phase.RAISED ? raised.actBy() : null;
    }

    /** What the decision needs of it. */
    public CaseTable table() {
        return new CaseTable(phase, seats, director, exclusions, inProgress(), granted());
    }

    /** The one that lasts longest: one that was left open never stands before one that goes on. */
    private @Nullable SessionInProgress inProgress() {
        return sessions.values().stream()
                .filter(session -> session.status() == SessionStatus.IN_PROGRESS)
                .max(Comparator.comparing(SessionLabel::endsAt))
                .map(session -> new SessionInProgress(
                        session.attendance(), session.endsAt().plus(GRACE)))
                .orElse(null);
    }

    private Consents granted() {
        var grants = new HashSet<Consents.Grant>();
        for (var consent : consents.values()) {
            if (!consent.withdrawn()) {
                consent.categories()
                        .forEach(category -> consent.organisations()
                                .forEach(o -> grants.add(new Consents.Grant(consent.person(), category, o))));
            }
        }
        return new Consents(grants);
    }
}
