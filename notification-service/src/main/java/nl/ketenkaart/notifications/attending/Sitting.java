package nl.ketenkaart.notifications.attending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.SeatInSession;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A session as far as it is somebody's duty to come: who sat at the tables of its cases when its agenda was set, and who was there.
 * Who organises it is there anyhow. Source: evaluation, meetings; the picture is made by all who know something.
 *
 * @param chair which leads it; null as long as its plan was not heard of
 * @param expected by the case
 */
public record Sitting(
        @Nullable LocalDate day,
        @Nullable OrganisationId chair,
        Map<UUID, Set<OrganisationId>> expected,
        Set<OrganisationId> attendance,
        boolean over) {
    /** A session of which nothing was heard. */
    public static final Sitting UNKNOWN = new Sitting(null, null, Map.of(), Set.of(), false);

    public Sitting {
        expected = Map.copyOf(expected);
        attendance = Set.copyOf(attendance);
    }

    Sitting planned(LocalDate on, OrganisationId ledBy) {
        return new Sitting(on, ledBy, expected, attendance, over);
    }

    /** Of a case that stays on the agenda the same are expected, and who came to its table since. */
    Sitting discussing(Set<CaseId> cases, Function<CaseId, Set<OrganisationId>> seated) {
        var all = cases.stream().collect(toMap(CaseId::value, caseId -> with(caseId, seated.apply(caseId))));
        return new Sitting(day, chair, all, attendance, over);
    }

    private Set<OrganisationId> with(CaseId caseId, Set<OrganisationId> more) {
        return Stream.concat(expected.getOrDefault(caseId.value(), Set.of()).stream(), more.stream())
                .filter(organisation -> !organisation.equals(chair))
                .collect(toSet());
    }

    Sitting attendedBy(Set<OrganisationId> organisations) {
        return new Sitting(day, chair, expected, organisations, over);
    }

    Sitting closed() {
        return new Sitting(day, chair, expected, attendance, true);
    }

    boolean attendedBy(OrganisationId organisation) {
        return attendance.contains(organisation);
    }

    boolean discusses(CaseId caseId) {
        return expected.containsKey(caseId.value());
    }

    /** Who has still to come, by the key of the duty. */
    Map<UUID, SeatInSession> owed(UUID session) {
        var on = day;
        if (on == null || over) {
            return Map.of();
        }
        return expected.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(organisation -> !attendedBy(organisation))
                        .map(organisation -> new SeatInSession(
                                new CaseId(entry.getKey()), organisation, session, on, key(session, organisation))))
                .collect(toMap(seat -> caseAnd(seat), seat -> seat));
    }

    private static UUID key(UUID session, OrganisationId organisation) {
        return UUID.nameUUIDFromBytes((session + "|" + organisation).getBytes(UTF_8));
    }

    private static UUID caseAnd(SeatInSession seat) {
        return UUID.nameUUIDFromBytes((seat.caseId().value() + "|" + seat.key()).getBytes(UTF_8));
    }
}
