package nl.ketenkaart.privacy.disclosure.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.ketenkaart.privacy.disclosure.ActorLine;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.ProcessingLine;
import nl.ketenkaart.privacy.receipt.Wording;
import org.bson.Document;

/**
 * Lines as documents. The standard's fields bear the standard's names; its attributes are a list of key and value, as in
 * OTLP; what is ours stands beside them in {@code disclosure}.
 */
final class LineDocuments {
    private static final String SUBJECT_TYPE = "ketenkaart-person";

    private LineDocuments() {}

    static Document of(ProcessingLine line) {
        var document = new Document(
                        "_id", line.flow().traceId() + "-" + line.flow().spanId())
                .append("trace_id", line.flow().traceId())
                .append("span_id", line.flow().spanId())
                .append("status", "Ok")
                .append("name", line.disclosure().activity().title())
                .append("start_time", line.start().toEpochMilli())
                .append("end_time", line.end().toEpochMilli())
                .append("attributes", attributes(line))
                .append("disclosure", disclosure(line));
        var decided = line.disclosure().decided();
        if (decided != null && line.dataSubject() == null) {
            document.append("decision", DecisionDocuments.of(decided, line.disclosure()));
        }
        if (line.flow().parentSpanId() != null) {
            document.append("parent_span_id", line.flow().parentSpanId());
        }
        return document;
    }

    static Document of(ActorLine line) {
        return new Document("_id", line.traceId() + "-" + line.spanId())
                .append("trace_id", line.traceId())
                .append("span_id", line.spanId())
                .append("time", line.at().toEpochMilli())
                .append("activity", line.activity().uri())
                .append("organisation", line.organisation().value())
                .append("client", line.client())
                .append("subject", line.subject())
                .append("person", line.person())
                .append("roles", sorted(line.roles()));
    }

    private static List<Document> attributes(ProcessingLine line) {
        var attributes = new ArrayList<Document>();
        attributes.add(attribute(
                "dpl.core.processing_activity_id", line.disclosure().activity().uri()));
        if (line.dataSubject() != null) {
            attributes.add(attribute("dpl.core.data_subject_id", line.dataSubject()));
            attributes.add(attribute("dpl.core.data_subject_id_type", SUBJECT_TYPE));
        }
        return attributes;
    }

    static Document attribute(String key, String value) {
        return new Document("key", key).append("value", value);
    }

    private static Document disclosure(ProcessingLine line) {
        var disclosure = line.disclosure();
        var caller = disclosure.caller();
        var document = new Document("organisation", caller.organisation().value())
                .append("client", caller.client())
                .append("roles", sorted(caller.roles()))
                .append("agreement_version", disclosure.basis().agreementVersion())
                .append("categories", sorted(line.categories()))
                .append("items", sorted(line.items()))
                .append("revisions", revisions(line))
                .append("verdicts", verdicts(disclosure.counts()));
        if (disclosure.basis().purpose() != null) {
            document.append("purpose", disclosure.basis().purpose().name());
        }
        if (disclosure.caseId() != null) {
            document.append("case", disclosure.caseId().toString());
        }
        return document;
    }

    /**
     * Which wording of each contribution: of who was shown what, this is the part that a correction makes outdated. With the request
     * that it answers: the reason given there, which the log does not hold, is the purpose for which it was read.
     */
    private static List<Document> revisions(ProcessingLine line) {
        return line.disclosure().wordings().stream()
                .filter(wording -> line.items().contains(wording.contribution()))
                .map(LineDocuments::revision)
                .sorted(Comparator.comparing((Document entry) -> entry.getString("item")))
                .toList();
    }

    private static Document revision(Wording wording) {
        var revision = new Document("item", wording.contribution().toString())
                .append("revision", wording.revision())
                .append("full", wording.full());
        return wording.answers() == null
                ? revision
                : revision.append("answers", wording.answers().toString());
    }

    private static Document verdicts(Disclosure.Counts counts) {
        return new Document("full", counts.full())
                .append("marker", counts.marker())
                .append("none", counts.none());
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
