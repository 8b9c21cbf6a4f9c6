package nl.ketenkaart.bench;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.ketenkaart.privacy.needtoknow.cedar.CedarSpec;

/** Cedar by its policy of the proof, kept parsed on its side of the border. */
final class CedarEngine implements Engine {
    private final CedarSpec cedar = new CedarSpec(Questions.AGREEMENT, UnaryOperator.identity());
    private final List<CedarSpec.Question> questions =
            Questions.all().stream().map(cedar::question).toList();

    @Override
    public boolean full(int question) {
        return cedar.full(questions.get(question));
    }
}
