package nl.ketenkaart.privacy.subjectaccess;

import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.ELSEWHERE;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.REQUEST;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.TODAY;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.asks;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.caller;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.officer;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.refusalOf;
import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.WAAG;
import static nl.ketenkaart.privacy.story.Cast.WSS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.holding.SubjectAccessFixture;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;

/** Binta asks Safe Home what is held about her; who else has to answer is found afterwards, and told to nobody but them. */
class RequestingSubjectAccessTest {
    private final SubjectAccessFixture access = new SubjectAccessFixture();

    @Test
    void to_who_never_sat_there_or_is_kept_out_there_is_no_case() {
        access.with(Story.deepening().excluded(HALT));

        assertThat(refusalOf(access.requested(WSS))).isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(access.requested(HALT))).isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(access.requesting.handle(REQUEST, caller(WSS, "professional"), asks(BINTA, TODAY))))
                .isEqualTo(Kind.NOT_THERE);
    }

    @Test
    void who_is_no_privacy_officer_takes_none_in() {
        access.with(Story.deepening());

        assertThat(refusalOf(access.requesting.handle(REQUEST, caller(SAFE_HOME, "professional"), asks(BINTA, TODAY))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void somebody_who_is_not_in_the_case_or_a_day_that_leaves_no_time_is_refused() {
        access.with(Story.deepening());

        assertThat(access.requesting.faults(officer(SAFE_HOME), asks(CASE, TODAY)))
                .extracting(Fault::pointer)
                .containsExactly("/personId");
        assertThat(access.requesting.faults(officer(SAFE_HOME), asks(BINTA, TODAY.plusDays(1))))
                .extracting(Fault::pointer)
                .containsExactly("/receivedOn");
        assertThat(access.requesting.faults(officer(SAFE_HOME), asks(BINTA, TODAY.minusDays(15))))
                .hasSize(1);
        assertThat(access.requesting.faults(officer(SAFE_HOME), asks(BINTA, TODAY.minusDays(14))))
                .isEmpty();
    }

    @Test
    void to_who_does_not_know_the_case_a_fault_tells_nothing_of_its_people() {
        access.with(Story.deepening());

        assertThat(access.requesting.faults(officer(WSS), asks(CASE, TODAY))).isEmpty();
    }

    @Test
    void it_is_answered_in_a_month_and_the_others_decide_a_week_before() {
        access.with(Story.deepening());

        var request = done(access.requested(SAFE_HOME));

        assertThat(request.answerBy()).isEqualTo("2026-10-16");
        assertThat(request.decideBy()).isEqualTo("2026-10-09");
        assertThat(request.readable(Instant.parse("2026-10-09T21:59:59Z"))).isFalse();
        assertThat(request.readable(Instant.parse("2026-10-09T22:00:00Z"))).isTrue();
    }

    @Test
    void the_term_is_extended_once_by_who_received_it_and_not_when_the_report_can_be_read() {
        access.with(Story.deepening()).requestedAt(SAFE_HOME);
        var why = new ExtendTerm("Many organisations have to answer");

        assertThat(refusalOf(access.requesting.handle(REQUEST, officer(POLICE), why)))
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(access.requesting.handle(REQUEST, caller(SAFE_HOME, "professional"), why)))
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusalOf(access.requesting.handle(UUID.randomUUID(), officer(SAFE_HOME), why)))
                .isEqualTo(Kind.NOT_THERE);
        assertThat(done(access.requesting.handle(REQUEST, officer(SAFE_HOME), why))
                        .answerBy())
                .isEqualTo("2026-12-16");
        assertThat(done(access.requesting.handle(REQUEST, officer(SAFE_HOME), why))
                        .answerBy())
                .isEqualTo("2026-12-16");
        assertThat(refusalOf(access.requesting.handle(REQUEST, officer(SAFE_HOME), new ExtendTerm("Once more"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void it_is_too_late_to_extend_what_can_be_read() {
        access.with(Story.deepening()).requestedAt(SAFE_HOME).whenItCanBeRead();

        assertThat(refusalOf(access.requesting.handle(REQUEST, officer(SAFE_HOME), new ExtendTerm("Busy"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void everybody_who_ever_sat_in_a_case_that_names_her_gets_a_part_of_its_own() {
        access.with(Story.deepening())
                .with(Story.raised(ELSEWHERE).seated(WAAG))
                .requestedAt(SAFE_HOME);

        assertThat(access.parts.of(REQUEST))
                .extracting(part -> part.organisation().value() + part.caseId())
                .hasSize(15)
                .doesNotHaveDuplicates()
                .contains(WAAG + ELSEWHERE, POLICE + CASE, POLICE + ELSEWHERE);
    }

    @Test
    void what_came_since_is_found_the_next_day_and_nothing_is_found_twice() {
        access.with(Story.deepening()).requestedAt(SAFE_HOME);
        assertThat(access.searching.waiting()).isEmpty();
        access.with(Story.raised(ELSEWHERE));

        access.now = access.now.plusSeconds(86_400);
        access.searching.waiting().forEach(access.searching::handle);
        access.searching.handle(REQUEST);

        assertThat(access.parts.of(REQUEST)).hasSize(14);
    }

    @Test
    void a_name_without_a_birth_date_recognises_nobody_and_spelling_does_not_matter() {
        assertThat(Likeness.of(person("Binta", null))).isEmpty();
        assertThat(Likeness.of(person("-", LocalDate.EPOCH))).isEmpty();
        assertThat(Likeness.of(person("Ånna van-der Łąka", LocalDate.EPOCH)))
                .isEqualTo(Likeness.of(person("anna VANDER laka", LocalDate.EPOCH)))
                .isNotEqualTo(Likeness.of(person("anna VANDER laka", LocalDate.EPOCH.plusDays(1))));
    }

    @Test
    void a_case_in_which_somebody_else_is_named_gets_no_part() {
        var other = Story.idOf("of somebody else");
        access.with(Story.deepening())
                .with(Story.raised(other)
                        .inCase(
                                "person-corrected",
                                Map.of(
                                        "organisation",
                                        POLICE,
                                        "fields",
                                        List.of("name"),
                                        "person",
                                        Map.of(
                                                "personId",
                                                BINTA,
                                                "role",
                                                "CHILD",
                                                "name",
                                                "Kind Anders",
                                                "birthDate",
                                                "2017-05-30"))))
                .requestedAt(SAFE_HOME);

        assertThat(access.parts.of(REQUEST)).hasSize(7);
    }

    private static Content.Person person(String name, LocalDate born) {
        return new Content.Person("CHILD", name, born);
    }

    private static SubjectAccess done(Result<SubjectAccess> result) {
        return ((Result.Done<SubjectAccess>) result).state();
    }
}
