package nl.ketenkaart.privacy.receipt.mongo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.receipt.Receipt;
import nl.ketenkaart.privacy.receipt.ReceiptBook;
import nl.ketenkaart.privacy.terms.Category;
import org.bson.Document;

/** A book as a document and back; ids and labels, nothing about anybody. */
final class BookDocuments {
    private static final String CURRENT = "current";
    private static final String RECEIPTS = "receipts";
    private static final String CONTRIBUTION = "contribution";
    private static final String REVISION = "revision";

    private BookDocuments() {}

    static Document of(ReceiptBook book) {
        var current = book.current().entrySet().stream()
                .map(entry -> new Document(CONTRIBUTION, entry.getKey().toString()).append(REVISION, entry.getValue()))
                .toList();
        var receipts = new ArrayList<Document>();
        book.receipts()
                .forEach((organisation, own) -> own.forEach(
                        (contribution, receipt) -> receipts.add(written(organisation, contribution, receipt))));
        return new Document(CURRENT, current).append(RECEIPTS, receipts);
    }

    private static Document written(OrganisationId organisation, UUID contribution, Receipt receipt) {
        return new Document("organisation", organisation.value())
                .append(CONTRIBUTION, contribution.toString())
                .append(REVISION, receipt.revision())
                .append("full", receipt.full())
                .append(
                        "categories",
                        receipt.categories().stream()
                                .map(Category::name)
                                .sorted()
                                .toList())
                .append("toldAt", receipt.toldAt());
    }

    static ReceiptBook book(Document document) {
        var current = document.getList(CURRENT, Document.class).stream()
                .collect(Collectors.toMap(BookDocuments::contribution, entry -> entry.getLong(REVISION)));
        var receipts = new HashMap<OrganisationId, Map<UUID, Receipt>>();
        for (var entry : document.getList(RECEIPTS, Document.class)) {
            receipts.computeIfAbsent(new OrganisationId(entry.getString("organisation")), none -> new HashMap<>())
                    .put(contribution(entry), receipt(entry));
        }
        return new ReceiptBook(current, receipts);
    }

    private static UUID contribution(Document entry) {
        return UUID.fromString(entry.getString(CONTRIBUTION));
    }

    private static Receipt receipt(Document entry) {
        List<String> categories = entry.getList("categories", String.class);
        return new Receipt(
                entry.getLong(REVISION),
                entry.getBoolean("full"),
                categories.stream().map(Category::valueOf).collect(Collectors.toUnmodifiableSet()),
                entry.getLong("toldAt"));
    }
}
