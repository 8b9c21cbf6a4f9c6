package nl.ketenkaart.privacy.authzen.web;

import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.privacy.authzen.DecideAccess.Semantic;
import nl.ketenkaart.privacy.authzen.Question;
import nl.ketenkaart.privacy.authzen.web.Questions.Open;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several questions in one request. What stands at the top holds for each that says nothing else; what an element says takes the
 * place of it as a whole.
 */
record Batch(List<Element> elements, Semantic semantic) {
    private static final int MOST = 100;
    private static final String EVALUATIONS = "evaluations";
    private static final List<String> ENTITIES = List.of("subject", "action", "resource", "context");

    /** @param faults what is wrong with this element; it is answered no, the others are answered */
    record Element(Optional<Question> question, List<Fault> faults) {}

    static Batch of(Envelope body) {
        ENTITIES.forEach(name -> body.object(name, false));
        var options = body.object("options", false);
        var word = options.text("evaluations_semantic").orElse("execute_all");
        var semantic = Semantic.named(word);
        if (semantic.isEmpty()) {
            options.fault(
                    "evaluations_semantic", "must be one of execute_all, deny_on_first_deny, permit_on_first_permit");
        }
        var listed = body.list(EVALUATIONS, MOST);
        body.refuseFaults();
        var elements = listed.stream().map(each -> element(body, each)).toList();
        return new Batch(elements, semantic.orElseThrow());
    }

    List<Optional<Question>> questions() {
        return elements.stream().map(Element::question).toList();
    }

    private static Element element(Envelope body, JsonNode each) {
        if (!(each instanceof ObjectNode own)) {
            return new Element(Optional.empty(), List.of(new Fault("", "must be an object")));
        }
        var whole = own.objectNode();
        for (var name : ENTITIES) {
            var said = own.has(name) ? own.get(name) : body.fields().get(name);
            if (said != null) {
                whole.set(name, said);
            }
        }
        var envelope = new Envelope(whole, "", body.faults()).apart();
        var question = Questions.read(envelope, Open.NOTHING);
        return envelope.faults().isEmpty()
                ? new Element(Optional.of(question), List.of())
                : new Element(Optional.empty(), envelope.faults());
    }
}
