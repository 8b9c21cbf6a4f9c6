package nl.ketenkaart.privacy.needtoknow.cedar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.SpecSample;
import nl.ketenkaart.privacy.needtoknow.SpecSample.Tuple;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.needtoknow.cedar.CedarSpec.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An engine of others, which shares no code with ours, comes to the same level and the same reason: 10,000 questions in every
 * build, 200,000 in the profile {@code proofs}.
 */
class CedarAgreesTest {
    private static final long SEED = 20260918;
    private static final int SIZE = Boolean.getBoolean("ketenkaart.proofs") ? 200_000 : 10_000;
    private static final Agreement AGREEMENT = TheAgreement.version1();

    @Test
    void on_a_sample_of_everything_that_can_be_asked() {
        var cedar = new CedarSpec(AGREEMENT, UnaryOperator.identity());
        var reasons = new EnumMap<Reason, Integer>(Reason.class);

        SpecSample.of(SIZE, SEED).forEach(tuple -> {
            var ours = ours(tuple);
            assertThat(cedar.answer(cedar.question(tuple))).as("%s", tuple).isEqualTo(ours);
            reasons.merge(ours.reason(), 1, Integer::sum);
        });

        assertThat(reasons).containsOnlyKeys(Reason.values());
        System.out.printf("Cedar: %,d questions, the same level and reason: %s%n", SIZE, reasons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        "WHEREABOUTS", "LEGAL"].contains  ; "LEGAL"].contains
        context.at < context.seatUntil    ; context.at <= context.seatUntil
        context.at < resource.validUntil  ; context.at <= resource.validUntil
        && resource.released              ; && !resource.released
        "chair", "secretary",             ; "chair",
        category: resource.category})     ; category: "LEGAL"})
        resource.wholeTable ||            ; resource.wholeTable &&
        """)
    void but_not_where_a_difference_was_planted_in_its_policy(String was, String is) {
        var cedar = new CedarSpec(AGREEMENT, policy -> planted(policy, was, is));

        assertThat(differences(cedar, SpecSample.of(3_000, SEED))).isPositive();
    }

    private static String planted(String policy, String was, String is) {
        assertThat(policy).contains(was);
        return policy.replace(was, is);
    }

    private static long differences(CedarSpec cedar, List<Tuple> tuples) {
        return tuples.stream()
                .filter(tuple -> !cedar.answer(cedar.question(tuple)).equals(ours(tuple)))
                .count();
    }

    private static Answer ours(Tuple tuple) {
        var verdict = NeedToKnow.of(AGREEMENT, tuple.look(), tuple.table()).decide(tuple.item());
        return new Answer(verdict.level(), verdict.reason());
    }
}
