package nl.ketenkaart.privacy.subjectaccess;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation answers for one case in which the person is named: for what it owns there, and whether it may be named as one
 * that received something. Nothing is given until it decided; what it decided to give is kept as it is given. It is sealed with that
 * organisation's key of that case, and goes when the case is erased.
 *
 * @param people under which ids the case names the person
 * @param decision the last one; null: none yet
 */
public record SubjectAccessPart(
        UUID id,
        UUID request,
        CaseId caseId,
        OrganisationId organisation,
        Set<PersonId> people,
        Instant openedAt,
        @Nullable Decision decision) {

    public SubjectAccessPart {
        people = Set.copyOf(people);
    }

    static SubjectAccessPart opened(
            SubjectAccess request, CaseId caseId, OrganisationId organisation, Set<PersonId> people, Instant at) {
        var name = String.join("|", request.id().toString(), caseId.toString(), organisation.value());
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SubjectAccessPart(id, request.id(), caseId, organisation, people, at, null);
    }

    /** @param named whether the report may name it as one that received something of others */
    public record Decision(List<Given> given, List<Withheld> withheld, boolean named, Instant at) {
        public Decision {
            given = List.copyOf(given);
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * What is given.
     *
     * @param recordedOn the day in the Netherlands
     * @param keptFor how long it is kept, shown or locked, as an ISO 8601 period; null: no term was set
     * @param keptFrom from when that counts, RECORDED or CASE_ENDED; null: that was not told
     * @param locked true: it was locked by then, and kept for who has to account for it alone; null: it was not
     */
    public record Given(
            UUID item,
            String kind,
            Category category,
            LocalDate recordedOn,
            List<Line> words,
            @Nullable String keptFor,
            @Nullable String keptFrom,
            @Nullable Boolean locked,
            List<Receiver> receivers) {
        public Given {
            words = List.copyOf(words);
            receivers = List.copyOf(receivers);
        }
    }

    public record Line(String label, String text) {}

    /** @param purpose null where the look was for several */
    public record Receiver(
            OrganisationId organisation, @Nullable String purpose, LocalDate first, LocalDate last) {}

    /** @param told whether the report says that something was refused, and on which ground */
    public record Withheld(Ground ground, boolean told, Set<UUID> items) {
        public Withheld {
            items = Set.copyOf(items);
        }
    }

    Outcome<SubjectAccessPart> alsoAbout(Set<PersonId> more) {
        if (people.containsAll(more)) {
            return Outcome.unchanged(this);
        }
        var all = new HashSet<>(people);
        all.addAll(more);
        return Outcome.changed(new SubjectAccessPart(id, request, caseId, organisation, all, openedAt, decision));
    }

    /** The last word counts, also once the report was read: it can be read again. */
    public Outcome<SubjectAccessPart> decided(Decision made) {
        return Outcome.changed(new SubjectAccessPart(id, request, caseId, organisation, people, openedAt, made));
    }
}
