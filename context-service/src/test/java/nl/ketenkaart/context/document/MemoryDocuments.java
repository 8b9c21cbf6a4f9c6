package nl.ketenkaart.context.document;

import nl.ketenkaart.context.Memory;
import nl.ketenkaart.platform.aggregate.Result;

final class MemoryDocuments extends Memory<DocumentId, Document> implements Documents {
    @Override
    public Result<Document> add(Document document, DocumentAdded event) {
        return create(document.id(), document, event);
    }
}
