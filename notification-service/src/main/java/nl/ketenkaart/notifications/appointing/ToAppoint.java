package nl.ketenkaart.notifications.appointing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.DirectorToAppoint;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case that is deepened has a director, or somebody who was asked and did not answer yet. Who owes what follows from this
 * alone. Source: evaluation, the director; no case without one.
 *
 * @param red whether somebody must act on the day itself
 * @param prosecutions those that sit at the table
 * @param raiser which raised it, and has to bring a prosecution to the table where none sits; null: it left
 * @param director who directs it or was asked to; null: nobody
 * @param since from when on it is deepened, or nobody directs it; null: it is not deepened, or has ended
 */
public record ToAppoint(
        boolean red,
        Set<OrganisationId> prosecutions,
        @Nullable OrganisationId raiser,
        @Nullable OrganisationId director,
        @Nullable Instant since) {
    /** Of a case of which nothing was heard. */
    public static final ToAppoint UNKNOWN = new ToAppoint(false, Set.of(), null, null, null);

    private static final String PROSECUTION = "PUBLIC_PROSECUTION";

    public ToAppoint {
        prosecutions = Set.copyOf(prosecutions);
    }

    ToAppoint raised(OrganisationId by, boolean urgent) {
        return new ToAppoint(urgent, prosecutions, by, director, since);
    }

    ToAppoint seating(OrganisationId organisation, String kind) {
        if (!kind.equals(PROSECUTION)) {
            return this;
        }
        var more = new HashSet<>(prosecutions);
        more.add(organisation);
        return new ToAppoint(red, more, raiser, director, since);
    }

    /** Who does not sit there any more can neither direct it nor appoint anybody. */
    ToAppoint without(OrganisationId organisation, Instant at) {
        var fewer = new HashSet<>(prosecutions);
        fewer.remove(organisation);
        var rest = organisation.equals(raiser) ? null : raiser;
        return new ToAppoint(red, fewer, rest, director, since).undirectedBy(organisation, at);
    }

    /** By its acceptance, or opened again. */
    ToAppoint deepened(Instant at) {
        return new ToAppoint(red, prosecutions, raiser, director, at);
    }

    ToAppoint ended() {
        return new ToAppoint(red, prosecutions, raiser, director, null);
    }

    ToAppoint directedBy(OrganisationId organisation) {
        return new ToAppoint(red, prosecutions, raiser, organisation, since);
    }

    /** It directs no more, or does not want to; of anybody else nothing changes. */
    ToAppoint undirectedBy(OrganisationId organisation, Instant at) {
        return organisation.equals(director)
                ? new ToAppoint(red, prosecutions, raiser, null, since == null ? null : at)
                : this;
    }

    /** What is owed now, by the key of the duty. */
    Map<UUID, DirectorToAppoint> owed(CaseId caseId) {
        var from = since;
        if (from == null || director != null) {
            return Map.of();
        }
        var owners = prosecutions.isEmpty() ? Stream.ofNullable(raiser) : prosecutions.stream();
        return owners.map(owner -> new DirectorToAppoint(caseId, owner, due(from), key(owner, from)))
                .collect(toMap(DirectorToAppoint::key, duty -> duty));
    }

    private LocalDate due(Instant from) {
        var day = WorkingHours.dayOf(from);
        return red ? day : WorkingHours.workdaysAfter(day, 1);
    }

    private static UUID key(OrganisationId owner, Instant from) {
        return UUID.nameUUIDFromBytes((owner + "|" + from).getBytes(UTF_8));
    }
}
