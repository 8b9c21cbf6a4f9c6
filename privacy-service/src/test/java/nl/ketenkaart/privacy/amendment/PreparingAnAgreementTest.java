package nl.ketenkaart.privacy.amendment;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import org.junit.jupiter.api.Test;

class PreparingAnAgreementTest {
    private final AmendmentFixture fixture = new AmendmentFixture();

    @Test
    void to_who_has_no_part_in_it_there_is_no_agreement() {
        var stranger = caller(SAFETY_HOUSE, true, "privacy-officer");

        assertThat(refused(fixture.prepare(stranger, draft()))).isEqualTo(Refusal.notThere());
        assertThat(refused(fixture.prepare(caller(HALT, true), draft()))).isEqualTo(Refusal.notThere());
        assertThat(fixture.preparing.faults(UUID.randomUUID(), stranger, from(draft(), NOW.minusSeconds(1))))
                .isEmpty();
    }

    @Test
    void nobody_but_a_privacy_officer_in_person_prepares() {
        for (var caller : List.of(
                caller(HALT, true, "professional", "chair", "secretary"),
                caller(HALT, true, "auditor"),
                caller(HALT, false, "privacy-officer"))) {
            assertThat(refused(fixture.prepare(caller, draft())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(fixture.versions.succession().versions()).isEmpty();
    }

    @Test
    void a_text_with_faults_is_refused_with_all_of_them_at_once() {
        var since = Instant.parse("2016-09-01T00:00:00Z");
        var row = new Row("TRIAGE", "HALT", List.of("SAFETY"), " ");
        var faulty = new AgreementDraft(
                1,
                " ",
                " ",
                NOW.minusNanos(1),
                List.of(
                        new Signatory("halt", "POLICE", since, null),
                        new Signatory("halt", "HALT", NOW, NOW),
                        new Signatory("save", "YOUTH_PROTECTION", since, NOW)),
                List.of(row, row));

        assertThat(pointers(refused(fixture.prepare(officer(OM), faulty))))
                .containsExactly(
                        "/title",
                        "/legalBasis",
                        "/effectiveFrom",
                        "/signatories/1/organisation",
                        "/signatories/1/until",
                        "/signatories",
                        "/matrix/0/source",
                        "/matrix/1",
                        "/matrix/1/source",
                        "/signatories/0/kind");
    }

    @Test
    void a_text_that_says_nothing_else_is_refused() {
        var same = FIRST.agreed().text();
        var again = new AgreementDraft(1, same.title(), same.legalBasis(), null, same.signatories(), same.matrix());

        assertThat(pointers(refused(fixture.prepare(officer(OM), again)))).containsExactly("");
    }

    @Test
    void one_that_builds_on_another_than_the_one_agreed_last_is_refused() {
        var second = fixture.agreed(draft());

        assertThat(refused(fixture.prepare(officer(OM), draft())).detail())
                .isEqualTo("Version 2 was agreed last; prepare a version that replaces it.");
        assertThat(fixture.prepared(replacing(draft(), second))).isEqualTo(3);
    }

    @Test
    void more_than_twenty_at_once_are_refused_until_some_can_no_more_be_agreed() {
        var numbers = new ArrayList<Integer>();
        for (var n = 0; n < 20; n++) {
            numbers.add(fixture.prepared(from(draft(), NOW.plusSeconds(60))));
        }

        assertThat(numbers).startsWith(2, 3).endsWith(21);
        assertThat(refused(fixture.prepare(officer(OM), draft())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        fixture.now = NOW.plusSeconds(61);
        assertThat(fixture.prepared(draft())).isEqualTo(22);
    }

    @Test
    void the_same_request_again_prepares_nothing_else() {
        var id = UUID.randomUUID();

        var once = succeeded(fixture.preparing.handle(id, officer(OM), draft()));
        var again = succeeded(fixture.preparing.handle(id, officer(OM), draft()));

        assertThat(again).isEqualTo(once);
        assertThat(again.versions()).hasSize(1);
    }
}
