package nl.ketenkaart.privacy.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * The receipts of one case. Showing a wording and replacing it both pass through here, so one of them comes first: either the
 * look is in the book when the wording is replaced, and who looked is told; or the look finds the wording replaced and shows
 * nothing. Asked again, the book says the same: who is told of a revision stands in it.
 *
 * @param current which revision of each contribution holds, as far as one was ever replaced
 */
public record ReceiptBook(Map<UUID, Long> current, Map<OrganisationId, Map<UUID, Receipt>> receipts) {
    public static final ReceiptBook EMPTY = new ReceiptBook(Map.of(), Map.of());
    /** After every revision. */
    static final long WITHDRAWN = Long.MAX_VALUE;

    public ReceiptBook {
        current = Map.copyOf(current);
        receipts = Map.copyOf(receipts);
    }

    /**
     * @param told who is to be told that what it was shown holds no more, with what that was
     */
    public record Replaced(ReceiptBook book, Map<OrganisationId, Receipt> told) {}

    /** With these shown to an organisation; empty when one of them was replaced and may not be shown any more. */
    public Optional<ReceiptBook> shown(OrganisationId organisation, List<Wording> wordings) {
        if (wordings.stream().anyMatch(this::isReplaced)) {
            return wordings.stream().allMatch(wording -> holds(organisation, wording))
                    ? Optional.of(this)
                    : Optional.empty();
        }
        var own = new HashMap<>(receipts.getOrDefault(organisation, Map.of()));
        for (var wording : wordings) {
            own.compute(
                    wording.contribution(),
                    (id, before) -> before == null ? Receipt.of(wording) : before.shown(wording));
        }
        var all = new HashMap<>(receipts);
        all.put(organisation, Map.copyOf(own));
        return Optional.of(new ReceiptBook(current, all));
    }

    private boolean isReplaced(Wording wording) {
        var now = current.getOrDefault(wording.contribution(), 0L);
        return wording.full() ? now > wording.revision() : now == WITHDRAWN;
    }

    /** Whether it has exactly this already, from before it was replaced. */
    private boolean holds(OrganisationId organisation, Wording wording) {
        var before = receipts.getOrDefault(organisation, Map.of()).get(wording.contribution());
        return before != null && before.shown(wording).equals(before);
    }

    /** @param concerns whether an organisation is to be told, given what it was shown */
    public Replaced corrected(UUID contribution, long revision, BiPredicate<OrganisationId, Receipt> concerns) {
        return replaced(contribution, revision, receipt -> receipt.toldAt() == null, concerns);
    }

    /** Also who was told that it was corrected is told of its end. */
    public Replaced withdrawn(UUID contribution, BiPredicate<OrganisationId, Receipt> concerns) {
        return replaced(contribution, WITHDRAWN, receipt -> true, concerns);
    }

    private Replaced replaced(
            UUID contribution, long revision, Predicate<Receipt> open, BiPredicate<OrganisationId, Receipt> concerns) {
        var told = new HashMap<OrganisationId, Receipt>();
        var all = new HashMap<>(receipts);
        receipts.forEach((organisation, own) -> {
            var receipt = own.get(contribution);
            if (receipt != null
                    && (receipt.toldAt(revision)
                            || receipt.revision() < revision
                                    && open.test(receipt)
                                    && concerns.test(organisation, receipt))) {
                var more = new HashMap<>(own);
                more.put(contribution, receipt.told(revision));
                all.put(organisation, Map.copyOf(more));
                told.put(organisation, receipt);
            }
        });
        var holding = new HashMap<>(current);
        holding.merge(contribution, revision, Math::max);
        return new Replaced(new ReceiptBook(holding, all), Map.copyOf(told));
    }
}
