package nl.ketenkaart.privacy.opening;

import java.time.Clock;
import java.util.Optional;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/** Opens a case for a caller and a purpose, by the agreement that is in force. Whatever gives something of a case comes through here. */
public final class OpenCase {
    private final CaseFiles files;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Clock clock;

    public OpenCase(CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    public record Asked(Caller caller, Purpose purpose, Flow flow) {}

    /**
     * Empty when there is no such case, or the caller has no part in the work on cases at all: the two look the same. That it is
     * found says nothing yet of what of it may be seen.
     *
     * @throws CaseFiles.Incomplete for who may know of the case, while its file misses an event
     */
    public Optional<OpenedCase> handle(CaseId caseId, Asked asked) {
        var look = new Look(Viewer.of(asked.caller()), asked.purpose(), clock.instant());
        var agreement = agreements.inForce(look.at());
        if (!NeedToKnow.admits(agreement, look).full()) {
            return Optional.empty();
        }
        return files.find(
                        caseId.value(),
                        table -> mayKnow(NeedToKnow.of(agreement, look, table).opens()))
                .map(file -> new OpenedCase(file, look, agreement, asked, disclosures));
    }

    /** Who is seated may know that it is the purpose; to everybody else the case is not there. */
    public static boolean mayKnow(Verdict verdict) {
        return !verdict.none() || verdict.reason() == Verdict.Reason.PURPOSE;
    }
}
