package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.oversight.BreakGlassOverdue.ABOUT;
import static nl.ketenkaart.privacy.oversight.OversightFixture.ID;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import org.junit.jupiter.api.Test;

class EscalatingBrokenGlassTest {
    private final OversightFixture cast = OversightFixture.ofBinta();

    @Test
    void what_is_reviewed_in_time_is_not_escalated() {
        cast.breakGlass();
        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);
        cast.watch.pass(Duration.ofDays(8));

        assertThat(cast.escalating.unreviewed()).isEmpty();
        cast.escalating.handle(ID);
        assertThat(cast.toldOf(ABOUT)).isEmpty();
    }

    @Test
    void before_seven_days_have_passed_nothing_is_escalated() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofDays(7).minusNanos(1));

        assertThat(cast.escalating.unreviewed()).isEmpty();
        cast.escalating.handle(ID);
        assertThat(cast.toldOf(ABOUT)).isEmpty();
    }

    @Test
    void after_seven_days_those_who_were_told_are_told_once_however_many_look() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofDays(7));

        assertThat(cast.escalating.unreviewed()).containsExactly(ID);
        cast.escalating.handle(ID);
        cast.escalating.handle(ID);

        assertThat(cast.toldOf(ABOUT)).containsExactly(POLICE, SAFE_HOME);
        assertThat(cast.escalating.unreviewed()).isEmpty();
    }

    @Test
    void what_was_escalated_can_still_be_reviewed() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofDays(7));
        cast.escalating.handle(ID);

        cast.review(OFFICER_OF_SAFE_HOME, Verdict.JUSTIFIED);

        assertThat(cast.grants.find(ID).orElseThrow().review()).isNotNull();
    }
}
