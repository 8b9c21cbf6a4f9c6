package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can happen to what is known of somebody involved. */
public sealed interface PersonEvent extends CaseEvent, Contributed {

    record PersonAdded(CaseId caseId, OrganisationId organisation, Person person, Instant at) implements PersonEvent {}

    /**
     * Somebody said what is so, also where it was so already: whoever may not see it does not learn that from the silence.
     *
     * @param fields what was said something about
     */
    record PersonCorrected(
            CaseId caseId,
            OrganisationId organisation,
            Person person,
            @Nullable List<String> fields,
            Instant at) implements PersonEvent {}

    record PersonNoticeRecorded(
            CaseId caseId,
            PersonId personId,
            OrganisationId organisation,
            boolean informed,
            @Nullable LocalDate on,
            @Nullable OrganisationId by,
            @Nullable String ground,
            @Nullable LocalDate until,
            Instant at)
            implements PersonEvent {}
}
