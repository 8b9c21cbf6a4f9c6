package nl.ketenkaart.privacy.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Receiver;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The request, and once it can be read the report that its receiver hands to the person. Each section is that organisation's own
 * answer, under its own responsibility. Whoever has nothing to say stands nowhere in it, whatever the reason.
 *
 * @param readFrom the day from which it has sections, whoever had to decide
 * @param extension why the term was extended; null: it was not
 * @param notice the same in every report
 * @param sections by organisation; null until it can be read
 */
public record SubjectAccessReport(
        UUID subjectAccessId,
        CaseId caseId,
        PersonId personId,
        OrganisationId receivedBy,
        LocalDate receivedOn,
        MadeBy madeBy,
        LocalDate readFrom,
        LocalDate answerBy,
        @Nullable String extension,
        String notice,
        @Nullable List<Section> sections) {
    public static final String NOTICE =
            "Each organisation answers for its own part and decides on it alone. Where the law allows it an"
                + " organisation need not say that it holds something; so this report does not tell whether there is"
                + " more. Who disagrees, or wants it looked into, can turn to the organisation, to the Autoriteit"
                + " Persoonsgegevens or to the court.";

    /** @param refused on which grounds it says that it withholds something; how much is not told */
    public record Section(OrganisationId organisation, List<Item> items, List<Ground> refused) {}

    /**
     * Something that is held.
     *
     * @param keptFor as an ISO 8601 period; null: no term was set
     * @param keptFrom from when that counts, RECORDED or CASE_ENDED
     * @param locked true: shown to nobody any more, and kept for who has to account for it alone; null: it is not
     * @param receivers those who were shown it and let themselves be named
     */
    public record Item(
            String kind,
            Category category,
            LocalDate recordedOn,
            List<Line> words,
            @Nullable String keptFor,
            @Nullable String keptFrom,
            @Nullable Boolean locked,
            List<Receiver> receivers) {}

    /** Prints reports; the same report gives the same bytes. Any thread. */
    public interface Printer {
        /** Empty for a text that would not look as it must. */
        Optional<byte[]> print(SubjectAccessReport report);
    }
}
