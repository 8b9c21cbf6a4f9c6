package nl.ketenkaart.privacy.holding;

import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.subjectaccess.ExtendTerm;
import nl.ketenkaart.privacy.subjectaccess.LookAtReport;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.terms.PersonId;
import org.junit.jupiter.api.Test;

/** What is locked is on no card, and is held still: who asks is answered for it too. */
class LockedAndAskedForTest {
    private final SubjectAccessFixture access = new SubjectAccessFixture();

    private static Story locking(Story story, String owner, UUID item) {
        return story.tell(
                "privacy-events.v1",
                "nl.ketenkaart.privacy.items-locked",
                Story.idOf(owner + " locked in " + story.caseId()),
                owner,
                Map.of(
                        "organisation",
                        owner,
                        "items",
                        List.of(Map.of("item", item, "recordedAt", "2099-01-01T00:00:00Z"))));
    }

    private static Story schoolLocked() {
        var story = Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY").attribute("grade", "low", "NEEDS"))
                .contributed(of("home", SAFE_HOME, "SAFETY"));
        return locking(story, SAFE_HOME, Story.idOf("school"));
    }

    @Test
    void what_is_locked_is_decided_on_as_all_that_is_held_and_says_that_it_is() {
        access.with(schoolLocked()).requestedAt(POLICE);

        var items = access.itemsOf(SAFE_HOME, CASE);
        assertThat(items)
                .filteredOn(PartView.Item::locked)
                .flatExtracting(PartView.Item::words)
                .extracting(Line::text)
                .contains("What is known: school", "low");
        assertThat(items)
                .filteredOn(item -> !item.locked())
                .flatExtracting(PartView.Item::words)
                .extracting(Line::text)
                .contains("What is known: home");
        assertThat(refusalOf(access.decide(SAFE_HOME, CASE, new DecidePart(List.of(), List.of(), true))))
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void the_report_says_that_it_is_shown_to_nobody_any_more() {
        access.with(schoolLocked()).requestedAt(POLICE);
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));
        access.whenItCanBeRead();

        var section = access.report(officer(POLICE)).orElseThrow().sections().getFirst();
        assertThat(section.items())
                .filteredOn(item -> item.locked() != null)
                .flatExtracting(item -> item.words())
                .extracting(Line::text)
                .contains("What is known: school");
        assertThat(section.items())
                .filteredOn(item -> item.locked() == null)
                .flatExtracting(item -> item.words())
                .extracting(Line::text)
                .contains("What is known: home");
    }

    @Test
    void who_is_locked_in_the_case_or_in_another_one_is_found_and_may_ask() {
        access.with(locking(Story.deepening(), POLICE, BINTA))
                .with(locking(Story.raised(ELSEWHERE), POLICE, BINTA))
                .requestedAt(SAFE_HOME);

        assertThat(access.parts.of(REQUEST))
                .extracting(part -> part.caseId().value())
                .contains(CASE, ELSEWHERE);
    }

    @Test
    void of_whom_all_was_destroyed_is_asked_nothing() {
        access.with(schoolLocked());
        access.intake.destroy(CASE, new OrganisationId(SAFE_HOME));
        access.requestedAt(POLICE);

        assertThat(owners()).doesNotContain(SAFE_HOME).contains(POLICE, HALT);
    }

    @Test
    void who_left_before_she_was_named_there_does_not_learn_that_she_is_unless_it_holds_something_about_her() {
        var story = Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .unseated(SAFE_HOME)
                .unseated(HALT);
        var her = PeopleEvents.person(Story.idOf("Binta once more"), "CHILD", "Meisje Binta");
        her.put("birthDate", "2017-05-30");
        access.with(PeopleEvents.added(story, POLICE, her)).requestedAt(POLICE);

        assertThat(access.parts.of(REQUEST))
                .filteredOn(part -> part.organisation().value().equals(HALT))
                .singleElement()
                .satisfies(part -> assertThat(part.people()).containsExactly(new PersonId(BINTA)));
        assertThat(access.parts.of(REQUEST))
                .filteredOn(part -> part.organisation().value().equals(PROBATION))
                .singleElement()
                .satisfies(part -> assertThat(part.people()).hasSize(2));
        assertThat(owners()).contains(SAFE_HOME);
    }

    private List<String> owners() {
        return access.parts.of(REQUEST).stream()
                .map(part -> part.organisation().value())
                .toList();
    }

    @Test
    void as_long_as_an_answer_is_due_it_keeps_what_is_asked_for() {
        access.with(schoolLocked()).requestedAt(POLICE);
        var asked = new StillAsked(access.requests, access.parts);

        assertThat(asked.concern(CASE, new OrganisationId(SAFE_HOME), LocalDate.parse("2026-10-16")))
                .isTrue();
        assertThat(asked.concern(CASE, new OrganisationId(SAFE_HOME), LocalDate.parse("2026-10-17")))
                .isFalse();
        assertThat(asked.concern(ELSEWHERE, new OrganisationId(SAFE_HOME), LocalDate.parse("2026-10-16")))
                .isFalse();
        assertThat(asked.concern(CASE, new OrganisationId(WAAG), LocalDate.parse("2026-10-16")))
                .isFalse();
    }

    @Test
    void a_request_that_went_with_its_case_has_an_end_for_who_received_it_and_never_was_for_all_others() {
        access.with(schoolLocked()).requestedAt(POLICE);
        access.requests.end(REQUEST, LocalDate.parse("2026-09-20"));
        var why = new ExtendTerm("There are many.");

        assertThat(access.report(officer(POLICE))).isEmpty();
        assertThat(access.reports.ended(asked(POLICE))).hasValueSatisfying(ended -> {
            assertThat(ended.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(ended.detail()).contains("2026-09-20");
        });
        assertThat(access.reports.ended(asked(SAFE_HOME))).isEmpty();
        assertThat(access.reports.ended(new LookAtReport.Asked(
                        REQUEST, caller(POLICE, "professional"), asked(POLICE).flow())))
                .isEmpty();
        assertThat(refusalOf(access.requesting.handle(REQUEST, officer(POLICE), why)))
                .isEqualTo(Kind.CONFLICT);
        assertThat(refusalOf(access.requesting.handle(REQUEST, officer(SAFE_HOME), why)))
                .isEqualTo(Kind.NOT_THERE);
    }

    private static LookAtReport.Asked asked(String organisation) {
        return new LookAtReport.Asked(REQUEST, officer(organisation), nl.ketenkaart.privacy.card.CardFixture.FLOW);
    }
}
