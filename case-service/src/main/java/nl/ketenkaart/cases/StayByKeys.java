package nl.ketenkaart.cases;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.closing.StayOfErasure;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.platform.keys.Stays;

/** On the document of the case's keys, which whoever destroys something writes too. */
record StayByKeys(Stays stays) implements StayOfErasure {

    @Override
    public boolean begin(CaseId caseId, UUID token, ReopeningId reopening, Instant at) {
        return stays.stay(caseId.value(), token, reopening.value(), at);
    }

    @Override
    public void lift(CaseId caseId, UUID token) {
        stays.lift(caseId.value(), token);
    }
}
