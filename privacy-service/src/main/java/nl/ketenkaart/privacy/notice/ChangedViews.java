package nl.ketenkaart.privacy.notice;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.notice.Comparison.Files;
import nl.ketenkaart.privacy.receipt.Receipts;

/**
 * Tells an organisation that its card changed if, and only if, it did: the card is made as any reader gets it, from the file
 * before and the file after, and the two are compared. What an organisation may not see cannot be told to it, and who does
 * not sit at the table is told nothing, not even that it lost its seat. That a contribution was corrected or withdrawn is for
 * who was shown it.
 */
public final class ChangedViews implements Notices {
    private final SharingAgreements agreements;
    private final TellReceivers receivers;
    private final Clock clock;

    public ChangedViews(SharingAgreements agreements, Receipts receipts, Clock clock) {
        this.agreements = agreements;
        this.receivers = new TellReceivers(receipts);
        this.clock = clock;
    }

    @Override
    public List<? extends Notice> of(CaseFile before, CaseFile after, Cause cause) {
        var files = new Files(before, after);
        var everybody = table(files, cause);
        var others = everybody.stream()
                .filter(one -> !one.organisation().equals(cause.by()))
                .toList();
        return switch (cause.about()) {
            case TellReceivers.CORRECTED -> receivers.ofCorrection(files, others, cause);
            case TellReceivers.WITHDRAWN -> receivers.ofWithdrawal(files, others, cause);
            default ->
                Stream.concat(changed(others, cause), early(everybody, new CameEarly(files, cause)))
                        .toList();
        };
    }

    private static Stream<CardChanged> changed(List<Comparison> others, Cause cause) {
        return others.stream().filter(one -> one.mayBeTold() && one.changed()).map(one -> news(one, cause));
    }

    private static CardChanged news(Comparison one, Cause cause) {
        var caseId = one.after().caseId();
        var item = one.names(cause.thing()) ? cause.thing() : caseId;
        return new CardChanged(caseId, one.organisation(), cause.about(), item, cause.event(), cause.at());
    }

    private static Stream<CardChanged> early(List<Comparison> everybody, CameEarly early) {
        return everybody.stream().flatMap(one -> early.toldTo(one).stream());
    }

    /** All who sit or sat at the table. */
    private List<Comparison> table(Files files, Cause cause) {
        var now = clock.instant();
        var at = now.isBefore(cause.at()) ? cause.at() : now;
        var agreement = agreements.inForce(at);
        Stream<Seat> seats = files.after().shell().seats().stream()
                .collect(toMap(Seat::organisation, seat -> seat, (first, last) -> last))
                .values()
                .stream();
        return seats.sorted(comparing(Seat::organisation))
                .map(seat -> Comparison.of(files, seat, agreement, at))
                .toList();
    }
}
