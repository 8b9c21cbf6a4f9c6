package nl.ketenkaart.privacy.disclosure.mongo;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Given;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Revision;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What {@link LineDocuments} wrote, read back: but for how many items were not shown. */
final class LoggedDocuments {
    private LoggedDocuments() {}

    static LoggedLine line(Document line) {
        return new LoggedLine(
                line.getString("trace_id"),
                line.getString("span_id"),
                line.getString("parent_span_id"),
                line.getString("status"),
                line.getString("name"),
                Instant.ofEpochMilli(line.getLong("start_time")),
                Instant.ofEpochMilli(line.getLong("end_time")),
                Objects.requireNonNull(attribute(line, "dpl.core.processing_activity_id")),
                attribute(line, "dpl.core.data_subject_id"),
                given(line.get("disclosure", Document.class)));
    }

    private static @Nullable String attribute(Document line, String key) {
        return line.getList("attributes", Document.class).stream()
                .filter(attribute -> key.equals(attribute.getString("key")))
                .map(attribute -> attribute.getString("value"))
                .findFirst()
                .orElse(null);
    }

    private static Given given(Document disclosure) {
        var verdicts = disclosure.get("verdicts", Document.class);
        var caseId = disclosure.getString("case");
        return new Given(
                new OrganisationId(disclosure.getString("organisation")),
                disclosure.getString("client"),
                disclosure.getList("roles", String.class),
                disclosure.getString("purpose"),
                disclosure.getInteger("agreement_version"),
                caseId == null ? null : UUID.fromString(caseId),
                disclosure.getList("categories", String.class),
                disclosure.getList("items", String.class).stream()
                        .map(UUID::fromString)
                        .toList(),
                disclosure.getList("revisions", Document.class).stream()
                        .map(LoggedDocuments::revision)
                        .toList(),
                verdicts.getInteger("full"),
                verdicts.getInteger("marker"));
    }

    private static Revision revision(Document revision) {
        return new Revision(
                UUID.fromString(revision.getString("item")), revision.getLong("revision"), revision.getBoolean("full"));
    }
}
