package nl.ketenkaart.privacy.disclosure.mongo;

import java.util.List;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.Decided;
import nl.ketenkaart.privacy.disclosure.Disclosure.Decision;
import org.bson.Document;

/**
 * A decision as the Authorization Decision Log has it: what it rests on as references, what was asked and answered in the
 * body, each of the five in one of the two.
 */
final class DecisionDocuments {
    private static final String AGREEMENTS = "https://ketenkaart.example/sharing-agreements/";
    private static final String RULES = "https://ketenkaart.example/need-to-know/1";

    private DecisionDocuments() {}

    static Document of(Decided decided, Disclosure disclosure) {
        var asked = decided.decisions().stream().map(DecisionDocuments::asked).toList();
        var answered = decided.decisions().stream().map(Decision::answered).toList();
        return new Document("event_name", decided.event())
                .append("timestamp", disclosure.began().toEpochMilli())
                .append("attributes", attributes(disclosure))
                .append("body", new Document("adl.core.request", asked).append("adl.core.response", answered));
    }

    private static List<Document> attributes(Disclosure disclosure) {
        var agreement = AGREEMENTS + disclosure.basis().agreementVersion();
        return List.of(
                LineDocuments.attribute("adl.core.policies", agreement),
                LineDocuments.attribute("adl.core.configuration", RULES),
                LineDocuments.attribute("adl.core.information", "case files at " + disclosure.began()));
    }

    private static Document asked(Decision decision) {
        return new Document(decision.asked());
    }
}
