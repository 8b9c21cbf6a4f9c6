package nl.ketenkaart.context.casetable;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OTHER_CASE;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.refusal;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void who_has_no_seat_finds_no_case() {
        assertThat(kind(admitted(of(SAVE), aTable()))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void a_case_that_is_not_known_is_refused_in_the_very_same_words() {
        var unknown = doorTo(aTable()).admit(of(HALT), OTHER_CASE, AdmissionTest::work);
        assertThat(refusal(unknown)).isEqualTo(refusal(admitted(of(SAVE), aTable())));
    }

    @Test
    void an_organisation_that_is_excluded_finds_no_case() {
        assertThat(kind(admitted(of(HALT), aTable().exclude(HALT, null)))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void a_person_that_is_excluded_finds_no_case() {
        var table = aTable().exclude(null, of(HALT).subject());
        assertThat(kind(admitted(of(HALT), table))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void a_seat_that_ended_just_now_or_begins_later_is_none() {
        assertThat(kind(admitted(of(HALT), aTable().unseat(HALT, NOW)))).isEqualTo(Refusal.Kind.NOT_THERE);
        var later = aTable().seat(new Seat(SAVE, "YOUTH_PROTECTION", true, NOW.plusSeconds(1), null));
        assertThat(kind(admitted(of(SAVE), later))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void a_guest_whose_time_is_over_finds_no_case() {
        var guest = new Seat(SAVE, "YOUTH_PROTECTION", true, NOW.minus(Duration.ofDays(2)), NOW);
        assertThat(kind(admitted(of(SAVE), aTable().seat(guest)))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    void an_auditor_and_somebody_without_a_role_find_no_case_in_the_very_same_words() {
        var nobodys = new Caller(HALT, "HALT", "somebody", true, Set.of(), "local-cli");
        for (var caller : List.of(of(HALT, "auditor"), of(HALT, "baker"), nobodys)) {
            assertThat(refusal(admitted(caller, aTable()))).isEqualTo(refusal(admitted(of(SAVE), aTable())));
        }
    }

    @Test
    void who_has_a_seat_but_no_role_that_writes_is_forbidden() {
        for (var role : Set.of("secretary", "privacy-officer")) {
            assertThat(kind(admitted(of(HALT, role), aTable()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void faults_are_told_to_those_who_are_admitted_only() {
        var door = doorTo(aTable());
        assertThat(door.faults(of(SAVE), CASE, moment -> List.of(new Fault("/x", "is wrong"))))
                .isEmpty();
        assertThat(door.faults(of(HALT, "secretary"), CASE, moment -> List.of(new Fault("/x", "is wrong"))))
                .isEmpty();
        assertThat(door.faults(of(HALT, "auditor"), CASE, moment -> List.of(new Fault("/x", "is wrong"))))
                .isEmpty();
        assertThat(door.faults(of(HALT), CASE, moment -> List.of(new Fault("/x", "is wrong"))))
                .hasSize(1);
    }

    @Test
    void what_else_stands_in_the_way_is_asked_after_admission() {
        var door = doorTo(aTable());
        var stale = Optional.of(Refusal.stale());
        assertThat(door.refusal(of(SAVE), CASE, moment -> stale)).contains(Refusal.notThere());
        assertThat(door.refusal(of(HALT), CASE, moment -> stale)).isEqualTo(stale);
        assertThat(door.refusal(of(HALT, "auditor"), CASE, moment -> stale)).contains(Refusal.notThere());
        assertThat(door.refusal(of(HALT, "secretary"), CASE, moment -> stale)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(door.refusal(of(HALT), CASE, moment -> Optional.empty())).isEmpty();
    }

    @Test
    void a_professional_and_the_chair_of_a_seated_organisation_are_admitted() {
        assertThat(admitted(of(HALT), aTable())).isInstanceOf(Result.Done.class);
        assertThat(admitted(of(HALT, "chair"), aTable())).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_phase_in_which_it_is_not_done_is_named_with_those_in_which_it_is() {
        var moment = new Admission.Moment(aTable().in(Phase.DECLINED), NOW);
        var refusal = moment.outside(Set.of(Phase.FOLLOW_UP, Phase.DEEPENING)).orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.detail()).contains("DECLINED", "DEEPENING or FOLLOW_UP");
    }

    private static Result<String> admitted(Caller caller, CaseTable table) {
        return doorTo(table).admit(caller, CASE, AdmissionTest::work);
    }

    private static Result<String> work(Admission.Moment moment) {
        return new Result.Done<>("done at " + moment.at(), null);
    }
}
