package nl.ketenkaart.cases.raising;

import java.util.List;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Raise a case. */
public record RaiseCase(Caller by, CaseId caseId, Proposal proposal) {

    /**
     * A case as somebody would raise it.
     *
     * @param table who shall sit at it besides the raiser
     */
    public record Proposal(Report report, Concern.Words concern, List<OrganisationId> table) {
        public Proposal {
            table = List.copyOf(table);
        }
    }
}
