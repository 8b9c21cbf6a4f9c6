package nl.ketenkaart.privacy.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.glass.GlassLabel;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass;
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
 * @param glass each time somebody broke the glass, by its id; null in files from before it could be broken
 * @param proposedAt since when something that was decided stands still; null: nothing does
 */
public record Shell(
        @Nullable Raised raised,
        Phase phase,
        List<Seat> seats,
        @Nullable Director director,
        Exclusions exclusions,
        Map<UUID, SessionLabel> sessions,
        Map<UUID, ConsentLabel> consents,
        Set<UUID> linked,
        @Nullable Map<UUID, GlassLabel> glass,
        @Nullable Instant proposedAt) {
    static final Shell EMPTY =
            new Shell(null, Phase.RAISED, List.of(), null, Exclusions.NONE, Map.of(), Map.of(), Set.of(), null, null);
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
            UUID person, Set<Category> categories, Set<OrganisationId> organisations, boolean withdrawn) {
        Stream<Consents.Grant> grants() {
            var all = withdrawn ? Stream.<Category>empty() : categories.stream();
            return all.flatMap(category -> organisations.stream().map(o -> new Consents.Grant(person, category, o)));
        }
    }

    public Shell {
        seats = List.copyOf(seats);
        sessions = Map.copyOf(sessions);
        consents = Map.copyOf(consents);
        linked = Set.copyOf(linked);
        glass = glass == null ? null : Map.copyOf(glass);
    }

    public Shell raised(Raised how) {
        return new Shell(how, phase, seats, director, exclusions, sessions, consents, linked, glass, proposedAt);
    }

    public Shell in(Phase next) {
        return new Shell(raised, next, seats, director, exclusions, sessions, consents, linked, glass, proposedAt);
    }

    public Shell seating(List<Seat> all) {
        return new Shell(raised, phase, all, director, exclusions, sessions, consents, linked, glass, proposedAt);
    }

    public Shell seat(Seat more) {
        return seating(Stream.concat(seats.stream(), Stream.of(more)).toList());
    }

    /** Ends every seat of the organisation that would last longer. */
    public Shell unseat(OrganisationId organisation, Instant until) {
        UnaryOperator<Seat> end = seat -> seat.organisation().equals(organisation) ? seat.endingBy(until) : seat;
        return seating(seats.stream().map(end).toList());
    }

    public Shell directedBy(@Nullable Director who) {
        return new Shell(raised, phase, seats, who, exclusions, sessions, consents, linked, glass, proposedAt);
    }

    public Shell excluding(@Nullable OrganisationId organisation, @Nullable String person) {
        var wider = new Exclusions(with(exclusions.organisations(), organisation), with(exclusions.persons(), person));
        return new Shell(raised, phase, seats, director, wider, sessions, consents, linked, glass, proposedAt);
    }

    private static <V> Set<V> with(Set<V> all, @Nullable V more) {
        return Stream.concat(all.stream(), Stream.ofNullable(more)).collect(Collectors.toSet());
    }

    /** As far as anybody may know: that somebody is kept out is told to nobody. */
    public Shell excludingNobody() {
        var nobody = Exclusions.NONE;
        return new Shell(raised, phase, seats, director, nobody, sessions, consents, linked, glass, proposedAt);
    }

    public Shell session(UUID id, SessionLabel label) {
        var all = with(sessions, id, label);
        return new Shell(raised, phase, seats, director, exclusions, all, consents, linked, glass, proposedAt);
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> all, UUID id, V label) {
        var more = new LinkedHashMap<>(all);
        more.put(id, label);
        return more;
    }

    public Shell withoutSession(UUID id) {
        var left = new LinkedHashMap<>(sessions);
        left.remove(id);
        return new Shell(raised, phase, seats, director, exclusions, left, consents, linked, glass, proposedAt);
    }

    public Shell consent(UUID id, ConsentLabel label) {
        var all = with(consents, id, label);
        return new Shell(raised, phase, seats, director, exclusions, sessions, all, linked, glass, proposedAt);
    }

    public Shell linkedTo(UUID caseId) {
        var all = with(linked, caseId);
        return new Shell(raised, phase, seats, director, exclusions, sessions, consents, all, glass, proposedAt);
    }

    public Shell glass(UUID id, GlassLabel label) {
        var all = with(brokenGlass(), id, label);
        return new Shell(raised, phase, seats, director, exclusions, sessions, consents, linked, all, proposedAt);
    }

    /** Something that was decided stands still; the last time counts. */
    public Shell proposed(Instant at) {
        return new Shell(raised, phase, seats, director, exclusions, sessions, consents, linked, glass, at);
    }

    /** Since when it waits for a session, as long as none that was to be held after that has it on its agenda. */
    public @Nullable Instant waitingForSession() {
        var since = phase == Phase.DECIDED || phase == Phase.FOLLOW_UP ? proposedAt : null;
        var planned = sessions.values().stream().map(SessionLabel::endsAt);
        return since != null && planned.anyMatch(since::isBefore) ? null : since;
    }

    public Map<UUID, GlassLabel> brokenGlass() {
        return glass == null ? Map.of() : glass;
    }

    /** By when it must be triaged, while it is not. */
    public @Nullable Instant actBy() {
        return raised != null && phase == Phase.RAISED ? raised.actBy() : null;
    }

    public CaseTable table() {
        var granted = consents.values().stream().flatMap(ConsentLabel::grants).collect(Collectors.toSet());
        var broken = brokenGlass().values().stream().map(GlassLabel::grant).toList();
        return new CaseTable(
                phase, seats, director, exclusions, inProgress(), new Consents(granted), new BreakGlass(broken));
    }

    /** The one that lasts longest: one that was left open never stands before one that goes on. */
    private @Nullable SessionInProgress inProgress() {
        return sessions.values().stream()
                .filter(session -> session.status() == SessionStatus.IN_PROGRESS)
                .max(Comparator.comparing(SessionLabel::endsAt))
                .map(one -> new SessionInProgress(one.attendance(), one.endsAt().plus(GRACE)))
                .orElse(null);
    }
}
