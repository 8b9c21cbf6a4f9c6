package nl.ketenkaart.privacy.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/** The tables that a caller may know of: to everybody else the case is not there. */
public final class AtTheTable {
    private final FindTable tables;
    private final SharingAgreements agreements;

    public AtTheTable(FindTable tables, SharingAgreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    /** Empty for a case that is not there, or not for this caller (rules 1 to 4 for an overview). */
    Optional<FindTable.Found> of(CaseId caseId, Caller caller, Instant at) {
        var look = new Look(Viewer.of(caller), Purpose.OVERVIEW, at);
        var agreement = agreements.inForce(at);
        if (!NeedToKnow.admits(agreement, look).full()) {
            return Optional.empty();
        }
        Predicate<CaseTable> opens =
                table -> NeedToKnow.of(agreement, look, table).opens().full();
        return tables.of(caseId, opens).filter(found -> opens.test(found.table()));
    }
}
