package nl.ketenkaart.notifications.digest.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.digest.Digest;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.What;

/** A digest as the contract has it: poor in data, as the list of duties is. */
record DigestView(LocalDate from, LocalDate until, List<OfCase> cases) {

    record OfCase(CaseId caseId, List<Owed> owed) {}

    record Owed(FollowUpId followUpId, What what, LocalDate due, State state) {}

    static DigestView of(Digest digest, Instant at) {
        var cases = digest.cases().stream()
                .map(ofCase -> new OfCase(
                        ofCase.caseId(),
                        ofCase.owed().stream().map(duty -> owed(duty, at)).toList()))
                .toList();
        return new DigestView(digest.from(), digest.until(), cases);
    }

    private static Owed owed(FollowUp duty, Instant at) {
        return new Owed(duty.id(), duty.what(), duty.due(), duty.state(at));
    }
}
