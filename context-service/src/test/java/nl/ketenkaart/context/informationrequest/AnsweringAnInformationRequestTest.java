package nl.ketenkaart.context.informationrequest;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OTHER_CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.VT_UTRECHT;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.pointers;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static nl.ketenkaart.context.informationrequest.Answer.Kind.ANSWERED;
import static nl.ketenkaart.context.informationrequest.Answer.Kind.NIL;
import static nl.ketenkaart.context.informationrequest.Answer.Kind.PARTIAL;
import static nl.ketenkaart.context.informationrequest.Answer.Kind.REFUSED;
import static nl.ketenkaart.context.informationrequest.Answer.Kind.WITHHELD;
import static nl.ketenkaart.context.informationrequest.InformationRequestFixture.ID;
import static nl.ketenkaart.context.informationrequest.InformationRequestFixture.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.MemoryContributions;
import nl.ketenkaart.context.informationrequest.AnswerInformationRequestHandler.AnswerInformationRequest;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent.InformationRequestAnswered;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringAnInformationRequestTest {
    private static final String GROUND = "Ongoing help; pressure by justice is not needed.";
    private final MemoryInformationRequests requests = new MemoryInformationRequests();
    private final MemoryContributions contributions = new MemoryContributions();

    @BeforeEach
    void child_protection_has_asked_veilig_thuis() {
        var asked = new InformationRequest.Asked(VT_UTRECHT, aQuestion().build());
        var request = InformationRequest.from(RVDK, ID, CASE, asked);
        requests.add(request, request.requested(NOW));
    }

    @Test
    void for_whoever_has_nothing_to_do_with_it_there_is_no_request() {
        assertThat(kind(answer(SAVE, nil()))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(kind(answer(POLICE, new Answer(REFUSED, null, List.of())))).isEqualTo(Refusal.Kind.NOT_THERE);
        var wrong = new AnswerInformationRequest(of(POLICE), CASE, ID, new Answer(REFUSED, null, List.of()));
        assertThat(handler(aTable()).faults(wrong)).isEmpty();
    }

    @Test
    void the_asker_does_not_answer() {
        assertThat(kind(answer(RVDK, nil()))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void a_request_that_never_was_is_not_there() {
        var command = new AnswerInformationRequest(of(VT_UTRECHT), CASE, new RequestId(UUID.randomUUID()), nil());
        assertThat(kind(handler(aTable()).handle(command))).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHHELD", "PARTIAL"})
    void who_does_not_give_everything_says_why(Answer.Kind kind) {
        assertThat(pointers(answer(VT_UTRECHT, new Answer(kind, null, List.of()))))
                .containsExactly("/ground");
        assertThat(pointers(answer(VT_UTRECHT, new Answer(kind, "  ", List.of()))))
                .containsExactly("/ground");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHHELD", "NIL"})
    void who_gives_nothing_names_no_contributions(Answer.Kind kind) {
        var own = contributed(VT_UTRECHT, CASE);
        assertThat(pointers(answer(VT_UTRECHT, new Answer(kind, GROUND, List.of(own)))))
                .containsExactly("/contributionIds");
    }

    @Test
    void only_own_contributions_of_this_case_that_still_stand_are_an_answer() {
        var withdrawn = contributed(VT_UTRECHT, CASE);
        contributions.withdraw(withdrawn);
        var named = List.of(
                contributed(VT_UTRECHT, CASE),
                contributed(POLICE, CASE),
                contributed(VT_UTRECHT, OTHER_CASE),
                new ContributionId(UUID.randomUUID()),
                withdrawn);
        assertThat(pointers(answer(VT_UTRECHT, new Answer(ANSWERED, null, named))))
                .containsExactly(
                        "/contributionIds/1", "/contributionIds/2", "/contributionIds/3", "/contributionIds/4");
    }

    @Test
    void another_answer_after_the_first_is_a_conflict() {
        done(answer(VT_UTRECHT, nil()));
        assertThat(kind(answer(VT_UTRECHT, new Answer(WITHHELD, GROUND, List.of()))))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(requests.published()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"RAISED", "DECLINED", "CLOSED", "HANDED_OVER"})
    void before_the_deepening_and_once_the_case_has_ended_nothing_is_answered(Phase phase) {
        assertThat(kind(answer(VT_UTRECHT, nil(), aTable().in(phase)))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEPENING", "DECIDED", "FOLLOW_UP"})
    void an_answer_may_come_after_the_decision(Phase phase) {
        assertThat(done(answer(VT_UTRECHT, nil(), aTable().in(phase))).answer()).isEqualTo(nil());
    }

    @Test
    void the_same_answer_again_is_answered_as_the_first_time_whatever_happened_since() {
        var own = contributed(VT_UTRECHT, CASE);
        var answer = new Answer(ANSWERED, null, List.of(own));
        done(answer(VT_UTRECHT, answer));
        contributions.withdraw(own);
        assertThat(done(answer(VT_UTRECHT, answer, aTable().in(Phase.CLOSED))).answer())
                .isEqualTo(answer);
        assertThat(requests.published()).hasSize(2);
    }

    @Test
    void veilig_thuis_answers_with_what_it_told() {
        var own = contributed(VT_UTRECHT, CASE);
        done(answer(VT_UTRECHT, new Answer(ANSWERED, null, List.of(own))));
        assertThat(requests.published().getLast())
                .isEqualTo(new InformationRequestAnswered(ID, CASE, VT_UTRECHT, ANSWERED, null, List.of(own), NOW));
    }

    @Test
    void a_partial_answer_gives_a_ground_or_contributions() {
        var grounded = new Answer(PARTIAL, "The family is not known to us.", List.of());
        assertThat(done(answer(VT_UTRECHT, grounded)).answer()).isEqualTo(grounded);
        assertThat(new Answer(PARTIAL, null, List.of(contributed(VT_UTRECHT, CASE))).faults())
                .isEmpty();
    }

    @Test
    void after_an_answer_in_part_another_may_follow_until_one_is_whole() {
        done(answer(VT_UTRECHT, new Answer(PARTIAL, "The rest is being looked up.", List.of())));
        var whole = new Answer(ANSWERED, null, List.of(contributed(VT_UTRECHT, CASE)));
        assertThat(done(answer(VT_UTRECHT, whole)).answer()).isEqualTo(whole);
        assertThat(kind(answer(VT_UTRECHT, nil()))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void we_hold_something_that_we_do_not_share_is_an_answer() {
        var withheld = new Answer(WITHHELD, GROUND, List.of());
        assertThat(done(answer(VT_UTRECHT, withheld)).answer()).isEqualTo(withheld);
    }

    private static Answer nil() {
        return new Answer(NIL, null, List.of());
    }

    private ContributionId contributed(OrganisationId by, CaseId in) {
        return contributions.keep(by, in, aStatement().build());
    }

    private Result<InformationRequest> answer(OrganisationId by, Answer answer) {
        return answer(by, answer, aTable());
    }

    private Result<InformationRequest> answer(OrganisationId by, Answer answer, CaseTable table) {
        return handler(table).handle(new AnswerInformationRequest(of(by), CASE, ID, answer));
    }

    private AnswerInformationRequestHandler handler(CaseTable table) {
        return new AnswerInformationRequestHandler(doorTo(table), requests, contributions);
    }
}
