package nl.ketenkaart.privacy.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.receipt.ReceiptBook.Replaced;

/** Receipts on a map. */
public final class MemoryReceipts implements Receipts {
    private final Map<UUID, ReceiptBook> books = new HashMap<>();

    @Override
    public boolean shown(UUID caseId, OrganisationId organisation, List<Wording> wordings) {
        var after = book(caseId).shown(organisation, wordings);
        after.ifPresent(book -> books.put(caseId, book));
        return after.isPresent();
    }

    @Override
    public Map<OrganisationId, Receipt> replaced(UUID caseId, Function<ReceiptBook, Replaced> how) {
        var replaced = how.apply(book(caseId));
        books.put(caseId, replaced.book());
        return replaced.told();
    }

    public ReceiptBook book(UUID caseId) {
        return books.getOrDefault(caseId, ReceiptBook.EMPTY);
    }
}
