package nl.ketenkaart.bench;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.story.Cast;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Purpose;
import org.openjdk.jmh.annotations.*;

/**
 * Making a card with 60 contributions, from the file in memory to the view with its record of who saw what: for a care
 * provider, whom the agreement allows least, and for Safe Home, whom it allows most.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CardBenchmark {
    private static final int CONTRIBUTIONS = 60;
    private final LookIntoCase looking = looking();

    @Benchmark
    public Answer narrowest() {
        return card(Cast.WAAG);
    }

    @Benchmark
    public Answer widest() {
        return card(Cast.SAFE_HOME);
    }

    private Answer card(String organisation) {
        var asked = CardFixture.inTheRoles(Set.of("professional"), organisation, Purpose.DEEPENING);
        return switch (looking.handle(new CaseId(Cast.CASE), asked)) {
            case Answer.Card card -> card;
            case Answer.InBrief brief -> throw new IllegalStateException("no card but " + brief);
            case Answer.Refused refused -> throw new IllegalStateException("no card but " + refused);
        };
    }

    private static LookIntoCase looking() {
        var agreement = TheAgreement.version1();
        return new LookIntoCase(
                InMemoryIntake.of(story()),
                at -> agreement,
                disclosure -> {},
                (owner, caseId, contribution, revision) -> contribution.toString(),
                Clock.fixed(CardFixture.NOW, CardFixture.CLOCK.getZone()));
    }

    private static Story story() {
        var story = Story.deepening().seated(Cast.WAAG).seated(Cast.SAFE_HOME);
        var categories = Category.values();
        for (int i = 0; i < CONTRIBUTIONS; i++) {
            var category = categories[i % (categories.length - 1)];
            story = story.contributed(Contribution.of("fact " + i, Cast.CHILD_BOARD, category.name()));
        }
        return story;
    }
}
