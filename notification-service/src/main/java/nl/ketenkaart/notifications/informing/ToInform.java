package nl.ketenkaart.notifications.informing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.PersonToInform;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a case were not told yet that they are discussed, each with the day by which they must be, and who directs the
 * case and so has to see to it. Who owes what follows from this alone. Source: evaluation, privacy disappeared as an obstacle
 * because people had been told; GDPR 14(3)(a).
 *
 * @param untold by the id of the person
 * @param director null: nobody directs it now, and nobody owes it
 */
public record ToInform(
        Map<UUID, LocalDate> untold, @Nullable Director director) {
    /** Of a case of which nothing was heard. */
    public static final ToInform NOBODY = new ToInform(Map.of(), null);

    private static final int MONTHS = 1;

    public ToInform {
        untold = Map.copyOf(untold);
    }

    /**
     * An organisation that has accepted to direct.
     *
     * @param since tells this direction from an earlier one of the same
     */
    public record Director(OrganisationId organisation, Instant since) {}

    /** Somebody is discussed from then on: told within a month, unless that was put off. */
    ToInform discussing(UUID person, Instant at) {
        return due(person, WorkingHours.workdayFrom(WorkingHours.dayOf(at).plusMonths(MONTHS)));
    }

    /** @param until the last day on which there is a ground not to tell */
    ToInform putOff(UUID person, LocalDate until) {
        return due(person, WorkingHours.workdaysAfter(until, 1));
    }

    private ToInform due(UUID person, LocalDate day) {
        var more = new HashMap<>(untold);
        more.put(person, day);
        return new ToInform(more, director);
    }

    ToInform told(UUID person) {
        var fewer = new HashMap<>(untold);
        fewer.remove(person);
        return new ToInform(fewer, director);
    }

    ToInform directedBy(@Nullable Director next) {
        return new ToInform(untold, next);
    }

    /** What is owed now, by the key of the duty. */
    Map<UUID, PersonToInform> owed(CaseId caseId) {
        if (director == null) {
            return Map.of();
        }
        return untold.entrySet().stream()
                .map(entry -> new PersonToInform(
                        caseId, director.organisation(), entry.getKey(), entry.getValue(), key(entry, director)))
                .collect(toMap(PersonToInform::key, duty -> duty));
    }

    private static UUID key(Map.Entry<UUID, LocalDate> entry, Director director) {
        var words = entry.getKey() + "|" + entry.getValue() + "|" + director.organisation() + "|" + director.since();
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8));
    }
}
