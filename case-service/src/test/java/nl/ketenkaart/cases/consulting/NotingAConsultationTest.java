package nl.ketenkaart.cases.consulting;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.ConsultationElsewhereNoted;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.table.ConsultationId;
import org.junit.jupiter.api.Test;

class NotingAConsultationTest {
    private static final ConsultationId CONSULTATION = new ConsultationId(Cast.id("consultation"));
    private final Office office = new Office();
    private final CaseId id = office.raised();

    @Test
    void for_fatima_who_does_not_sit_there_the_case_is_not_there() {
        refused(office.note(FATIMA_OF_SAFE_HOME, id, CONSULTATION), NOT_THERE);
    }

    @Test
    void inge_who_keeps_watch_over_privacy_does_not_work_on_the_case() {
        refused(office.note(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, id, CONSULTATION), FORBIDDEN);
    }

    @Test
    void bram_notes_that_the_safety_house_discusses_them_too() {
        done(office.note(BRAM_OF_PROBATION, id, CONSULTATION));
        assertThat(office.lastEvent())
                .isEqualTo(new ConsultationElsewhereNoted(
                        id,
                        CONSULTATION,
                        PROBATION,
                        "Veiligheidshuis",
                        "The municipality",
                        LocalDate.parse("2026-09-29"),
                        Cast.NOW));
    }

    @Test
    void the_same_again_changes_nothing_and_another_stands_beside_it() {
        done(office.note(BRAM_OF_PROBATION, id, CONSULTATION));
        done(office.note(BRAM_OF_PROBATION, id, CONSULTATION));
        var another = new ConsultationId(Cast.id("another"));
        assertThat(done(office.note(LIESBETH_THE_CHAIR, id, another)).table().elsewhere())
                .hasSize(2);
    }
}
