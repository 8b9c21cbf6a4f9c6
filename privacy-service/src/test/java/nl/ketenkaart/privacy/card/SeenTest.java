package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class SeenTest {
    private final InMemoryIntake intake = InMemoryIntake.of(deepening()
            .contributed(of("health", SAFE_HOME, "HEALTH"))
            .contributed(of("held", SAFE_HOME, "SAFETY").handled("MARKER_ONLY")));

    private final Seen seen = Seen.of(
            CardFixture.AGREEMENT,
            new Look(Viewer.of(CardFixture.caller(HALT, Set.of("professional"))), Purpose.DEEPENING, CardFixture.NOW),
            intake.file(CASE));

    @Test
    void what_may_not_be_seen_in_full_cannot_even_be_opened() {
        for (var name : new String[] {"health", "held"}) {
            var part = intake.file(CASE).part(idOf(name)).orElseThrow();

            assertThatThrownBy(() -> seen.open(part, Content.Contribution.class))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(seen.content(part.id(), Content.Contribution.class)).isEmpty();
        }
    }
}
