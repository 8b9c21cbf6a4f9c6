package nl.ketenkaart.cases.raising;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.cases.raising.RaiseCase.Proposal;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** As much of a proposal as can be read: null for the rest, also for whoever of the persons and the table cannot be. */
public record Draft(
        @Nullable Kind kind,
        @Nullable LocalDate on,
        @Nullable List<@Nullable Person> persons,
        @Nullable List<@Nullable OrganisationId> table) {

    static Draft of(Proposal proposal) {
        var report = proposal.report();
        return new Draft(
                report.kind(),
                report.incident().on(),
                Arrays.asList(report.persons().toArray(Person[]::new)),
                Arrays.asList(proposal.table().toArray(OrganisationId[]::new)));
    }
}
