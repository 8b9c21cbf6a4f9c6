package nl.ketenkaart.local.realm;

import static nl.ketenkaart.local.realm.RealmFixture.list;
import static nl.ketenkaart.local.realm.RealmFixture.organisations;
import static nl.ketenkaart.local.realm.RealmFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.ketenkaart.local.place.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrganisationsTest {

    @Test
    void a_number_that_could_be_real_is_not_used() {
        assertThat(organisations())
                .extracting(organisation -> organisation.path("oin").asString())
                .doesNotHaveDuplicates()
                .allMatch(oin -> oin.matches("99999999[0-9]{12}"));
    }

    @Test
    void no_municipality_has_two_organisations_of_one_kind() {
        assertThat(organisations().stream()
                        .flatMap(organisation -> texts(organisation.path("municipalities")).stream()
                                .map(municipality -> organisation.path("kind").asString() + " of " + municipality)))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_kind_of_partner_is_there() {
        assertThat(organisations())
                .extracting(organisation -> organisation.path("kind").asString())
                .contains(
                        "PUBLIC_PROSECUTION",
                        "POLICE",
                        "PROBATION",
                        "CHILD_PROTECTION",
                        "VICTIM_SUPPORT",
                        "HALT",
                        "SAFE_HOME",
                        "YOUTH_PROTECTION",
                        "LOCAL_TEAM",
                        "CARE_PROVIDER",
                        "SAFETY_HOUSE");
    }

    @Test
    void the_safe_homes_share_the_region_by_municipality() {
        assertThat(safeHomeOf("Utrecht")).containsExactly("veilig-thuis-utrecht");
        assertThat(safeHomeOf("Almere")).containsExactly("veilig-thuis-flevoland");
        assertThat(safeHomeOf("Hilversum")).containsExactly("veilig-thuis-gooi-en-vechtstreek");
    }

    private static List<String> safeHomeOf(String municipality) {
        return organisations().stream()
                .filter(organisation -> organisation.path("kind").asString().equals("SAFE_HOME"))
                .filter(organisation ->
                        texts(organisation.path("municipalities")).contains(municipality))
                .map(organisation -> organisation.path("id").asString())
                .toList();
    }

    @Test
    void municipalities_stand_in_alphabetical_order_so_that_a_missing_one_is_seen() {
        assertThat(organisations())
                .allSatisfy(organisation -> assertThat(list(organisation.path("municipalities")))
                        .isSortedAccordingTo(Comparator.comparing(JsonNode::asString, String.CASE_INSENSITIVE_ORDER)));
    }

    @Test
    void the_prosecution_lends_its_number_to_the_events() {
        var oin = Organisations.host(RealmFixture.FILES.resolve("organisations.json"));

        assertThat(oin).isEqualTo("99999999000000001000");
    }

    @Test
    void without_the_prosecution_nothing_starts(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("organisations.json"), "[]");

        assertThatThrownBy(() -> Organisations.host(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("om-midden-nederland is missing");
    }
}
