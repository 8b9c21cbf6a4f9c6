package nl.ketenkaart.privacy.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheMatrix;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class SharingAgreementTest {
    private static final Instant NOW = Instant.parse("2026-09-18T13:00:00Z");
    private static final Instant JOINED = Instant.parse("2016-09-01T00:00:00Z");
    private static final Instant LEFT = Instant.parse("2016-09-17T00:00:00Z");

    @Test
    void words_that_nobody_knows_are_refused_all_at_once() {
        var text = new AgreementText(
                0,
                "typos",
                " ",
                JOINED,
                List.of(approval("halt"), approval("halt")),
                List.of(new Signatory("Halt!", "HALTT", LEFT, JOINED), new Signatory("halt", "UNKNOWN", JOINED, null)),
                List.of(new Row("CURIOSITY", "HALTT", List.of("SAFETY", "GOSSIP"), " ")));

        assertThatThrownBy(() -> SharingAgreement.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "the version is not a positive number",
                        "it does not say what it rests on",
                        "it is not approved by two different organisations",
                        "Halt! is not an organisation id",
                        "HALTT is not a kind of organisation",
                        "UNKNOWN is not a kind of organisation",
                        "Halt! left before it joined",
                        "CURIOSITY is not a purpose",
                        "CURIOSITY for HALTT rests on nothing",
                        "GOSSIP is not a category");
    }

    @Test
    void two_rows_for_one_cell_and_two_signatures_of_one_organisation_are_refused() {
        var row = new Row("TRIAGE", "HALT", List.of("SAFETY"), "clause 1");
        var halt = new Signatory("halt", "HALT", JOINED, null);
        var text =
                new AgreementText(2, "double", "clause 0", JOINED, approvals(), List.of(halt, halt), List.of(row, row));

        assertThatThrownBy(() -> SharingAgreement.of(text))
                .hasMessageContainingAll("halt signed twice", "TRIAGE for HALT has two rows");
    }

    @Test
    void before_it_takes_effect_nobody_signed_it() {
        var agreement = TheAgreement.version1();

        assertThat(agreement.signedBy(new OrganisationId("halt"), JOINED.minusMillis(1)))
                .isFalse();
        assertThat(agreement.signedBy(new OrganisationId("halt"), JOINED)).isTrue();
    }

    @Test
    void the_safety_house_that_left_after_three_meetings_is_a_signatory_no_more() {
        var safetyHouse = new OrganisationId("veiligheidshuis-utrecht");
        var agreement = TheAgreement.version1();

        assertThat(agreement.signedBy(safetyHouse, NOW)).isFalse();
        assertThat(agreement.signedBy(safetyHouse, LEFT)).isFalse();
        assertThat(agreement.signedBy(safetyHouse, LEFT.minusMillis(1))).isTrue();
    }

    @Test
    void an_organisation_that_never_signed_is_no_signatory() {
        assertThat(TheAgreement.version1().signedBy(new OrganisationId("astrologers"), NOW))
                .isFalse();
    }

    @Test
    void all_other_organisations_of_the_region_are_signatories() {
        var region = """
            om-midden-nederland politie-midden-nederland reclassering-nederland leger-des-heils svg rvdk-midden-nederland
            slachtofferhulp halt veilig-thuis-utrecht veilig-thuis-flevoland veilig-thuis-gooi-en-vechtstreek save wss
            buurtteam-utrecht de-waag youke
            """;

        assertThat(region.strip().split("\\s+"))
                .hasSize(16)
                .allMatch(o -> TheAgreement.version1().signedBy(new OrganisationId(o), NOW));
    }

    @Test
    void the_matrix_is_that_of_the_specification_in_every_cell() {
        var agreement = TheAgreement.version1();
        for (var purpose : Purpose.values()) {
            for (var kind : OrganisationKind.values()) {
                for (var category : Category.values()) {
                    assertThat(agreement.allows(purpose, kind, category))
                            .as("%s may know %s for %s", kind, category, purpose)
                            .isEqualTo(SpecOfTheMatrix.allows(purpose, kind, category));
                }
            }
        }
    }

    @Test
    void where_there_is_no_agreement_nothing_is_allowed() {
        var none = new NoAgreement();

        assertThat(none.signedBy(new OrganisationId("halt"), NOW)).isFalse();
        assertThat(none.allows(Purpose.DEEPENING, OrganisationKind.HALT, Category.SAFETY))
                .isFalse();
    }

    private static List<Approval> approvals() {
        return List.of(approval("halt"), approval("save"));
    }

    private static Approval approval(String organisation) {
        return new Approval(organisation, "privacy-officer", LocalDate.of(2016, 8, 29));
    }
}
