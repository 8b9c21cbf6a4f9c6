package nl.ketenkaart.notifications.appointing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
 * @param director who directs it or was asked to; null: nobody
 * @param acceptance null as long as it is not deepened
 * @param since from when on nobody directed it, as far as nobody does now
 */
public record ToAppoint(
        boolean red,
        Set<OrganisationId> prosecutions,
        @Nullable OrganisationId director,
        @Nullable OrganisationId acceptance,
        Instant since) {
    /** Of a case of which nothing was heard. */
    public static final ToAppoint UNKNOWN = new ToAppoint(false, Set.of(), null, null, Instant.EPOCH);

    private static final String PROSECUTION = "PUBLIC_PROSECUTION";

    public ToAppoint {
        prosecutions = Set.copyOf(prosecutions);
    }

    ToAppoint urgent(boolean urgent) {
        return new ToAppoint(urgent, prosecutions, director, acceptance, since);
    }

    ToAppoint seating(OrganisationId organisation, String kind) {
        if (!kind.equals(PROSECUTION)) {
            return this;
        }
        var more = new HashSet<>(prosecutions);
        more.add(organisation);
        return new ToAppoint(red, more, director, acceptance, since);
    }

    /** Who does not sit there any more can neither direct it nor appoint anybody. */
    ToAppoint without(OrganisationId organisation, Instant at) {
        var fewer = new HashSet<>(prosecutions);
        fewer.remove(organisation);
        return new ToAppoint(red, fewer, director, acceptance, since).undirectedBy(organisation, at);
    }

    /** @param by where no prosecution sits, it has to bring one to the table */
    ToAppoint deepened(OrganisationId by, Instant at) {
        return new ToAppoint(red, prosecutions, director, by, at);
    }

    ToAppoint directedBy(OrganisationId organisation) {
        return new ToAppoint(red, prosecutions, organisation, acceptance, since);
    }

    /** It directs no more, or does not want to; of anybody else nothing changes. */
    ToAppoint undirectedBy(OrganisationId organisation, Instant at) {
        return organisation.equals(director) ? new ToAppoint(red, prosecutions, null, acceptance, at) : this;
    }

    /** What is owed now, by the key of the duty. */
    Map<UUID, DirectorToAppoint> owed(CaseId caseId) {
        if (acceptance == null || director != null) {
            return Map.of();
        }
        return (prosecutions.isEmpty() ? Set.of(acceptance) : prosecutions)
                .stream()
                        .map(owner -> new DirectorToAppoint(caseId, owner, due(), key(owner)))
                        .collect(toMap(DirectorToAppoint::key, duty -> duty));
    }

    private LocalDate due() {
        var day = WorkingHours.dayOf(since);
        return red ? day : WorkingHours.workdaysAfter(day, 1);
    }

    private UUID key(OrganisationId owner) {
        return UUID.nameUUIDFromBytes((owner + "|" + since).getBytes(UTF_8));
    }
}
