package nl.ketenkaart.context.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.terms.Netherlands;
import nl.ketenkaart.context.terms.TermsFaults;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a statement that an organisation makes in a case, all at once. */
public final class StatementFaults {
    private final FindRequestToAnswer requests;

    public StatementFaults(FindRequestToAnswer requests) {
        this.requests = requests;
    }

    List<Fault> of(Statement statement, CaseId caseId, OrganisationId owner, Moment moment) {
        var faults = new ArrayList<>(TermsFaults.of(statement.terms(), moment));
        if (statement.text().isBlank()) {
            faults.add(new Fault("/statement", "says nothing"));
        }
        var today = Netherlands.dayOf(moment.at());
        notInTheFuture("/source/on", statement.source().on(), today, faults);
        notInTheFuture("/asOf", statement.asOf(), today, faults);
        var answers = statement.answers();
        if (answers != null && !requests.isAddressed(answers, caseId, owner)) {
            faults.add(new Fault("/answers", "is not a request to your organisation in this case"));
        }
        return faults;
    }

    private static void notInTheFuture(String pointer, @Nullable LocalDate day, LocalDate today, List<Fault> faults) {
        if (day != null && day.isAfter(today)) {
            faults.add(new Fault(pointer, "lies in the future"));
        }
    }
}
