package nl.ketenkaart.local.demo.card;

import static nl.ketenkaart.local.demo.card.CardFixture.ALL;
import static nl.ketenkaart.local.demo.card.CardFixture.CUSTODY_IN_FULL;
import static nl.ketenkaart.local.demo.card.CardFixture.NEEDS_MARKED;
import static nl.ketenkaart.local.demo.card.CardFixture.PERSON;
import static nl.ketenkaart.local.demo.card.CardFixture.sight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkaart.local.demo.card.CardTable.Column;
import nl.ketenkaart.local.demo.story.Story;
import org.junit.jupiter.api.Test;

class CardTableTest {

    @Test
    void it_shows_full_marker_and_nothing_side_by_side() {
        var sees = sight(PERSON, CUSTODY_IN_FULL + "," + NEEDS_MARKED).levels(ALL, List.of());
        var table =
                CardTable.of("Now", ALL, List.of(new Column("save", sees), new Column("leger-des-heils", Map.of())));
        assertThat(table.stream().map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly(
                        "Now",
                        "save leger",
                        "des",
                        "heils",
                        "─".repeat(table.get(4).length()),
                        "Meisje Binta ● ·",
                        "opvanghuis Zuid, kamer 4 · ·",
                        "Custody lies abroad. ● ·",
                        "She said \"kamer 4\". · ·",
                        "She has been heard. ◐ ·",
                        "● sees it ◐ knows only that somebody holds it · finds nothing");
    }

    @Test
    void it_fits_a_screen_also_with_all_organisations_of_the_largest_case() {
        var everybody = Story.named("5.2").scenes().stream()
                .flatMap(scene -> Stream.concat(
                        scene.step().path("sees").propertyNames().stream(), scene.texts("notFound").stream()))
                .distinct()
                .map(organisation -> new Column(organisation, Map.of()))
                .toList();
        assertThat(everybody).hasSize(10);
        assertThat(CardTable.of("All", ALL, everybody)).allMatch(line -> line.length() <= 160);
    }
}
