package nl.ketenkaart.privacy.holding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A part as the privacy officer of its organisation sees it.
 *
 * @param subjectAccessId the request, for who received it itself; null to the others
 * @param receivedBy who hands the report to the person: to it is disclosed what is given
 * @param decideBy the last day before the report can be read
 * @param items null in a list
 */
public record PartView(
        UUID partId,
        @Nullable UUID subjectAccessId,
        CaseId caseId,
        List<PersonId> personIds,
        OrganisationId receivedBy,
        LocalDate receivedOn,
        MadeBy madeBy,
        LocalDate decideBy,
        LocalDate answerBy,
        boolean decided,
        @Nullable List<Item> items) {

    /**
     * @param excerptOnly whether it is given only in words that are written for it
     * @param locked whether its term is over, and it is on no card any more
     */
    public record Item(
            UUID item,
            Kind kind,
            Category category,
            LocalDate recordedOn,
            boolean excerptOnly,
            boolean locked,
            List<Line> words) {
        static Item of(Held held) {
            return new Item(
                    held.id(),
                    held.kind(),
                    held.part().category(),
                    held.recordedOn(),
                    held.words().isEmpty(),
                    held.locked(),
                    held.all());
        }
    }

    static PartView of(SubjectAccess request, SubjectAccessPart part, @Nullable List<Item> items) {
        return new PartView(
                part.id(),
                request.reception().by().equals(part.organisation()) ? request.id() : null,
                part.caseId(),
                part.people().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList(),
                request.reception().by(),
                request.reception().on(),
                request.reception().madeBy(),
                request.decideBy(),
                request.answerBy(),
                part.decision() != null,
                items);
    }
}
