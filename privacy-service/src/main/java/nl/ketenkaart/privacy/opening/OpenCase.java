package nl.ketenkaart.privacy.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
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

    /** One instant and the agreement that is in force at it: what is asked together is answered by the same. */
    public record Moment(Agreement agreement, Instant at) {}

    public Moment now() {
        var at = clock.instant();
        return new Moment(agreements.inForce(at), at);
    }

    /**
     * Empty when there is no such case, or it is not there for the caller: the two look the same. That it is found says nothing
     * yet of what of it may be seen, only that the caller may know of it.
     *
     * @throws CaseFiles.Incomplete for who may know of the case, while its file misses an event
     */
    public Optional<OpenedCase> handle(CaseId caseId, Asked asked) {
        return handle(caseId, asked, now());
    }

    /** The same, for one of several. */
    public Optional<OpenedCase> handle(CaseId caseId, Asked asked, Moment moment) {
        var look = look(asked, moment);
        return there(caseId, look, moment.agreement()).map(file -> opened(file, asked, moment));
    }

    /** Those of several that are there and complete, in the order asked. */
    public List<OpenedCase> handleAll(Collection<CaseId> caseIds, Asked asked, Moment moment) {
        var look = look(asked, moment);
        return admits(moment.agreement(), look)
                ? files.findAll(caseIds.stream().map(CaseId::value).toList()).stream()
                        .filter(file -> decided(NeedToKnow.of(
                                        moment.agreement(), look, file.shell().table())
                                .opens()))
                        .map(file -> opened(file, asked, moment))
                        .toList()
                : List.of();
    }

    /** The same, for who gives nothing of it to anybody, so that nothing is on record. */
    public Optional<CaseFile> peek(CaseId caseId, Caller caller, Purpose purpose) {
        var moment = now();
        return there(caseId, new Look(Viewer.of(caller), purpose, moment.at()), moment.agreement());
    }

    private static Look look(Asked asked, Moment moment) {
        return new Look(Viewer.of(asked.caller()), asked.purpose(), moment.at());
    }

    private OpenedCase opened(CaseFile file, Asked asked, Moment moment) {
        return new OpenedCase(file, look(asked, moment), moment.agreement(), asked, disclosures);
    }

    private Optional<CaseFile> there(CaseId caseId, Look look, Agreement agreement) {
        if (!admits(agreement, look)) {
            return Optional.empty();
        }
        Predicate<CaseTable> mayKnow =
                table -> mayKnow(NeedToKnow.of(agreement, look, table).opens());
        return files.find(caseId.value(), mayKnow)
                .filter(file -> decided(
                        NeedToKnow.of(agreement, look, file.shell().table()).opens()));
    }

    private boolean admits(Agreement agreement, Look look) {
        var verdict = NeedToKnow.admits(agreement, look);
        if (!verdict.full()) {
            disclosures.decided(verdict);
        }
        return verdict.full();
    }

    private boolean decided(Verdict verdict) {
        disclosures.decided(verdict);
        return mayKnow(verdict);
    }

    /** Who is seated may know that it is the purpose; to everybody else the case is not there. */
    private static boolean mayKnow(Verdict verdict) {
        return !verdict.none() || verdict.reason() == Verdict.Reason.PURPOSE;
    }
}
