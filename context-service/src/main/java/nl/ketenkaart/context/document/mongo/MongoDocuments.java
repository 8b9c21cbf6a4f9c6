package nl.ketenkaart.context.document.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.context.document.Document;
import nl.ketenkaart.context.document.DocumentAdded;
import nl.ketenkaart.context.document.DocumentId;
import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

@Component
class MongoDocuments implements Documents {
    private final Aggregates<Document> aggregates;

    MongoDocuments(Stores stores) {
        aggregates =
                stores.aggregates("documents", "context-events.v1", Document.class, Naming.of("nl.ketenkaart.context"));
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return aggregates.find(id.value());
    }

    @Override
    public Result<Document> add(Document document, DocumentAdded event) {
        return aggregates.create(
                document.id().value(), document.caseId().value(), document.owner(), document, List.of(event));
    }

    @Override
    public Result<Document> change(DocumentId id, Function<Document, Outcome<Document>> verb) {
        return aggregates.change(id.value(), verb);
    }
}
