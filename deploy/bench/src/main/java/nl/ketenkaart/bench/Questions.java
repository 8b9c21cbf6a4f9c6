package nl.ketenkaart.bench;

import java.util.List;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.SpecSample;
import nl.ketenkaart.privacy.needtoknow.SpecSample.Tuple;

/** What every engine is asked: the same for each, drawn from all that the proof goes through. */
final class Questions {
    static final int SIZE = 1_000;
    static final Agreement AGREEMENT = TheAgreement.version1();
    private static final List<Tuple> ALL = SpecSample.of(SIZE, 20_260_918);

    private Questions() {}

    static List<Tuple> all() {
        return ALL;
    }

    static NeedToKnow decision(Tuple tuple) {
        return NeedToKnow.of(AGREEMENT, tuple.look(), tuple.table());
    }

    /**
     * The engine, if it answers every question as the decision does.
     *
     * @throws IllegalStateException naming the first question that it answers otherwise
     */
    static Engine agreeing(Engine engine) {
        for (int i = 0; i < SIZE; i++) {
            var tuple = ALL.get(i);
            if (engine.full(i) != decision(tuple).decide(tuple.item()).full()) {
                throw new IllegalStateException(
                        engine.getClass().getSimpleName() + " does not agree on question " + i + ": " + tuple);
            }
        }
        return engine;
    }
}
