package nl.ketenkaart.privacy.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.Retention;
import nl.ketenkaart.privacy.retention.Retention.Extension;
import nl.ketenkaart.privacy.retention.Retentions;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * A privacy officer, in person, keeps what its own organisation holds in a case for longer than its term: with a reason, to a day, five years
 * at most at a time. What is locked stays locked; it is not destroyed meanwhile. Nobody else is told.
 */
public final class ExtendRetentionHandler {
    static final int YEARS = 5;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Refusal NOT_YOU = Refusal.forbidden("A term is extended by a privacy officer, in person.");
    private static final Refusal NOTHING = Refusal.conflict("Your organisation holds nothing in this case.");
    private final OpenCase opening;
    private final Retentions retentions;
    private final Clock clock;

    public ExtendRetentionHandler(OpenCase opening, Retentions retentions, Clock clock) {
        this.opening = opening;
        this.retentions = retentions;
        this.clock = clock;
    }

    /** Everything that is wrong with the input. */
    public List<Fault> faults(ExtendRetention command) {
        var today = today();
        var faults = new ArrayList<Fault>();
        if (!command.until().isAfter(today)) {
            faults.add(new Fault("/until", "is not after today"));
        }
        if (command.until().isAfter(today.plusYears(YEARS))) {
            faults.add(new Fault("/until", "is more than five years from now; extend it again then"));
        }
        if (command.motivation().isBlank()) {
            faults.add(new Fault("/motivation", "says nothing"));
        }
        return faults;
    }

    public Result<Retention> handle(CaseId caseId, Caller caller, ExtendRetention command) {
        var officer = caller.hasAnyOf("privacy-officer");
        var file = opening.peek(caseId, caller, officer ? Purpose.OWN_RECORDS : Purpose.OVERVIEW);
        if (file.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        if (!officer || !caller.person()) {
            return Result.refused(NOT_YOU);
        }
        var faults = faults(command);
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        if (!holdsSomething(file.get(), caller)) {
            return Result.refused(NOTHING);
        }
        var more = new Extension(command.until(), command.motivation(), clock.instant());
        return retentions.change(caseId.value(), caller.organisation(), before -> before.extended(more, today()));
    }

    /** Shown, or locked. */
    private boolean holdsSomething(CaseFile file, Caller caller) {
        return file.parts().values().stream().anyMatch(part -> part.owner().equals(caller.organisation()))
                || retentions
                        .find(file.caseId(), caller.organisation())
                        .filter(one -> !one.locked().isEmpty())
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
