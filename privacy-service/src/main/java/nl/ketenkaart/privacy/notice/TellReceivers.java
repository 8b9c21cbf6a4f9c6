package nl.ketenkaart.privacy.notice;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.notice.Comparison.Files;
import nl.ketenkaart.privacy.receipt.Receipt;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.jspecify.annotations.Nullable;

/**
 * Tells who was shown a wording that it was corrected or withdrawn, and nobody else. Who was shown a part of it hears only of
 * a change in that part: that another one changed would tell that there is another. Who is shown a contribution for the first
 * time by a correction hears of it as of any new one.
 */
final class TellReceivers {
    static final String CORRECTED = "contribution-corrected";
    static final String WITHDRAWN = "contribution-withdrawn";
    private static final String RECORDED = "contribution-recorded";
    private final Receipts receipts;

    TellReceivers(Receipts receipts) {
        this.receipts = receipts;
    }

    List<Notice> ofCorrection(Files files, List<Comparison> table, Cause cause) {
        var contribution = cause.thing();
        var revision = files.after().known(contribution).orElseThrow().label().revision();
        var views = byOrganisation(table);
        var rewording = new Rewording(files, contribution);
        var told = receipts.replaced(
                files.after().caseId(),
                book -> book.corrected(
                        contribution, revision, (who, receipt) -> concerns(views.get(who), receipt, rewording)));
        return table.stream()
                .filter(Comparison::mayBeTold)
                .flatMap(one -> ofCorrection(one, told.get(one.organisation()), cause))
                .toList();
    }

    private static boolean concerns(@Nullable Comparison view, Receipt receipt, Rewording rewording) {
        if (view == null || !view.mayBeTold()) {
            return false;
        }
        return receipt.full()
                ? rewording.changes(receipt.categories()) || view.changed()
                : view.changed() && !view.gains(rewording.contribution());
    }

    private static Stream<Notice> ofCorrection(Comparison one, @Nullable Receipt shown, Cause cause) {
        var caseId = one.after().caseId();
        if (shown != null) {
            return Stream.of(told(caseId, one.organisation(), shown.full() ? cause.thing() : caseId, cause));
        }
        var item = one.names(cause.thing()) ? cause.thing() : caseId;
        return one.gains(cause.thing())
                ? Stream.of(new CardChanged(caseId, one.organisation(), RECORDED, item, cause.event(), cause.at()))
                : Stream.empty();
    }

    /** That something was withdrawn, not what. */
    List<Notice> ofWithdrawal(Files files, List<Comparison> table, Cause cause) {
        var caseId = files.after().caseId();
        var views = byOrganisation(table);
        var told = receipts.replaced(
                caseId, book -> book.withdrawn(cause.thing(), (who, receipt) -> mayBeTold(views.get(who))));
        return table.stream()
                .filter(one -> one.mayBeTold() && told.containsKey(one.organisation()))
                .map(one -> told(caseId, one.organisation(), caseId, cause))
                .toList();
    }

    private static boolean mayBeTold(@Nullable Comparison view) {
        return view != null && view.mayBeTold();
    }

    private static Notice told(UUID caseId, OrganisationId organisation, UUID item, Cause cause) {
        return new ReceiverTold(caseId, organisation, cause.about(), item, cause.event(), cause.at());
    }

    private static Map<OrganisationId, Comparison> byOrganisation(List<Comparison> table) {
        return table.stream().collect(toMap(Comparison::organisation, identity()));
    }
}
