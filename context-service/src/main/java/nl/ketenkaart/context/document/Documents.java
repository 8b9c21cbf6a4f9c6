package nl.ketenkaart.context.document;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All documents, without their bytes. Any thread; a failure of the store is thrown. */
public interface Documents {

    Optional<Document> find(DocumentId id);

    /** Stores a new one with its event; is one with this id there already, then that is the answer and nothing changes. */
    Result<Document> add(Document document, DocumentAdded event);

    /** Applies a verb to it as it is now. */
    Result<Document> change(DocumentId id, Function<Document, Outcome<Document>> verb);
}
