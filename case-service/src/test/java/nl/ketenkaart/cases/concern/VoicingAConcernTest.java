package nl.ketenkaart.cases.concern;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.ConcernVoiced;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.deliberation.Concern.Words;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class VoicingAConcernTest {
    private static final ConcernId CONCERN = new ConcernId(Cast.id("concern"));
    private static final Words WORDS =
            new Words(2, "He lost his work.", "He may come back angry.", null, "A place to stay elsewhere.");
    private final Office office = new Office();
    private final CaseId id = office.raised();

    @Test
    void for_who_does_not_sit_there_the_case_is_not_there() {
        refused(voice(FATIMA_OF_SAFE_HOME), NOT_THERE);
    }

    @Test
    void who_is_no_professional_may_not() {
        refused(voice(LIESBETH_THE_CHAIR), FORBIDDEN);
        refused(voice(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION), FORBIDDEN);
    }

    @Test
    void a_concern_is_kept_beside_the_earlier_ones() {
        var file = done(voice(BRAM_OF_PROBATION));
        assertThat(file.deliberation().concerns())
                .extracting(Concern::organisation)
                .containsExactly(POLICE, PROBATION);
        assertThat(office.lastEvent())
                .isEqualTo(new ConcernVoiced(
                        id,
                        CONCERN,
                        PROBATION,
                        2,
                        "He lost his work.",
                        "He may come back angry.",
                        "A place to stay elsewhere.",
                        Cast.NOW));
    }

    @Test
    void a_clock_that_was_set_back_keeps_nobody_from_the_table() {
        var behind = Clock.fixed(Cast.NOW.minus(Duration.ofMinutes(10)), ZoneOffset.UTC);
        var command = new VoiceConcern(BRAM_OF_PROBATION, id, CONCERN, WORDS);

        done(new VoiceConcernHandler(office.cases, behind).handle(command));
    }

    @Test
    void the_same_concern_again_changes_nothing() {
        done(voice(BRAM_OF_PROBATION));
        var again = done(voice(BRAM_OF_PROBATION));
        assertThat(again.deliberation().concerns()).hasSize(2);
        assertThat(office.cases.events()).hasSize(2);
    }

    private Result<Case> voice(Caller by) {
        return new VoiceConcernHandler(office.cases, office.clock).handle(new VoiceConcern(by, id, CONCERN, WORDS));
    }
}
