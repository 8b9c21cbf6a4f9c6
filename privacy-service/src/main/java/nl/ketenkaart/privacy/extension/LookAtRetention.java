package nl.ketenkaart.privacy.extension;

import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.Retention;
import nl.ketenkaart.privacy.retention.Retentions;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/** Shows a privacy officer that something of its own organisation is locked, and why something is kept longer; on record before it leaves. */
public final class LookAtRetention {
    private final OpenCase opening;
    private final Retentions retentions;

    public LookAtRetention(OpenCase opening, Retentions retentions) {
        this.opening = opening;
        this.retentions = retentions;
    }

    public record Asked(CaseId caseId, Caller caller, Flow flow) {}

    /**
     * Empty when there is none for this caller.
     *
     * @throws Disclosures.NotRecorded then nothing may leave
     */
    public Optional<RetentionView> handle(Asked asked) {
        var caller = asked.caller();
        if (!caller.hasAnyOf("privacy-officer")) {
            return Optional.empty();
        }
        return opening.handle(asked.caseId(), new OpenCase.Asked(caller, Purpose.OWN_RECORDS, asked.flow()))
                .map(opened -> {
                    var id = asked.caseId().value();
                    var retention = retentions
                            .find(id, caller.organisation())
                            .orElseGet(() -> Retention.none(id, caller.organisation()));
                    opened.record(Activity.SHOW_RETENTION, List.of(), new Counts(0, 0, 0), List.of());
                    return RetentionView.of(asked.caseId(), retention);
                });
    }
}
