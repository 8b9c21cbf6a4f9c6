package nl.ketenkaart.privacy.session;

import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.card.CardFixture.inTheRoles;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.MoreEvents.SessionStory.SESSION;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.event.GapNoticed;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.session.LookAtSessions.Page;
import nl.ketenkaart.privacy.session.LookAtSessions.Range;
import nl.ketenkaart.privacy.session.LookAtSessions.Recording;
import nl.ketenkaart.privacy.session.SessionView.AgendaItem;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class LookingAtSessionsTest {
    private static final UUID ANOTHER = idOf("another case");
    private final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> List.of());
    private final List<Disclosure> recorded = new ArrayList<>();
    private final LookAtSessions looking = new LookAtSessions(
            intake.sessions,
            intake,
            at -> CardFixture.AGREEMENT,
            new Recording(recorded::add, CardFixture.CLOCK),
            (organiser, session, revision) -> "tag " + revision);

    @Test
    void a_session_that_is_not_there_and_one_of_other_tables_are_the_same() {
        intake.take(Story.deepening().unseated(HALT).told())
                .take(new SessionStory().planned().agenda(CASE).told());

        assertThat(look(HALT)).isEmpty();
        assertThat(look(SALVATION_ARMY)).isEmpty();
        assertThat(looking.handle(new SessionId(UUID.randomUUID()), by(OM, Purpose.DEEPENING)))
                .isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void an_auditor_and_who_has_no_role_find_no_session_not_even_one_that_their_organisation_leads() {
        intake.take(Story.deepening().told())
                .take(new SessionStory()
                        .planned()
                        .agenda(CASE)
                        .attendedBy(OM, HALT)
                        .told());

        for (var roles : List.of(Set.of("auditor"), Set.<String>of())) {
            for (var organisation : List.of(OM, HALT)) {
                var asked = inTheRoles(roles, organisation, Purpose.OVERVIEW);
                assertThat(looking.handle(new SessionId(SESSION), asked)).isEmpty();
                assertThat(looking.handle(new Range("", 10), asked)).isEqualTo(new Page(List.of(), null));
            }
        }
        assertThat(recorded)
                .allSatisfy(disclosure -> assertThat(disclosure.people()).isEmpty());
        assertThat(look(OM)).isPresent();
    }

    @Test
    void of_the_agenda_only_the_own_tables_are_there_with_no_trace_of_the_others() {
        var session = new SessionStory().planned().agenda(CASE, ANOTHER).attendedBy(OM, HALT, WSS);
        intake.take(Story.deepening().told())
                .take(Story.raised(ANOTHER)
                        .accepted()
                        .unseated(HALT)
                        .seated(WSS)
                        .told())
                .take(session.told());
        var alone = new InMemoryIntake((before, after, cause) -> List.of())
                .take(Story.deepening().told())
                .take(new SessionStory()
                        .planned()
                        .agenda(CASE)
                        .attendedBy(OM, HALT)
                        .told());

        var seen = look(HALT).orElseThrow();

        assertThat(seen.agenda()).extracting(AgendaItem::caseId).containsExactly(CASE);
        assertThat(seen.attendance()).extracting(OrganisationId::value).containsExactly(HALT, OM);
        assertThat(Optional.of(seen)).isEqualTo(lookIn(alone, HALT));
        assertThat(look(OM).orElseThrow().agenda()).hasSize(2);
    }

    @Test
    void a_session_that_misses_an_event_shows_none_of_the_cases_on_its_agenda() {
        var session = new SessionStory().planned().agenda(CASE).told();
        intake.take(Story.deepening().told()).take(session);
        intake.giveUp(session.getFirst().key());

        assertThat(look(OM).orElseThrow().agenda()).isEmpty();
        assertThatThrownBy(() -> intake.find(CASE)).isInstanceOf(CaseFiles.Incomplete.class);
    }

    @Test
    void who_organises_it_gets_the_tag_of_the_agenda_and_nobody_else() {
        intake.take(Story.deepening().told())
                .take(new SessionStory().planned().agenda(CASE).told());

        assertThat(look(OM).orElseThrow().agendaEtag()).isEqualTo("tag 1");
        assertThat(look(HALT).orElseThrow().agendaEtag()).isNull();
    }

    @Test
    void a_question_is_shown_for_a_purpose_that_fits_the_case() {
        intake.take(Story.deepening().told())
                .take(new SessionStory().planned().agenda(CASE).told());

        var inBrief = looking.handle(new SessionId(SESSION), by(HALT, Purpose.OVERVIEW))
                .orElseThrow();
        assertThat(inBrief.agenda().getFirst().question()).isNull();
        assertThat(look(HALT).orElseThrow().agenda().getFirst().question()).startsWith("Where is she safe");
        assertThat(recorded.getFirst().people()).isEmpty();
        assertThat(recorded.getLast().people()).hasSize(2);
    }

    @Test
    void the_list_has_the_sessions_that_may_be_seen() {
        intake.take(Story.deepening().told())
                .take(new SessionStory().planned().agenda(CASE).told());

        assertThat(looking.handle(new Range("", 10), by(HALT, Purpose.OVERVIEW)).sessions())
                .hasSize(1);
        assertThat(looking.handle(new Range("", 10), by(SALVATION_ARMY, Purpose.OVERVIEW))
                        .sessions())
                .isEmpty();
    }

    @Test
    void a_session_heard_twice_is_the_same_and_one_with_a_gap_is_noticed() {
        var session = new SessionStory().planned().agenda(CASE).attendedBy(OM);
        intake.take(Story.deepening().told()).take(session.told());
        var once = look(OM);

        intake.take(session.told());

        assertThat(look(OM)).isEqualTo(once);
        assertThatThrownBy(() -> intake.take(session.told().getLast().as(9))).isInstanceOf(GapNoticed.class);
    }

    @Test
    void an_event_of_a_session_that_says_nothing_to_a_card_is_counted() {
        var session = new SessionStory().planned().agenda(CASE);
        intake.take(Story.deepening().told()).take(session.told());

        intake.take(session.tell("lesson-learned", Map.of()).opened().told());

        assertThat(look(OM).orElseThrow().status()).isEqualTo("IN_PROGRESS");
    }

    private Optional<SessionView> look(String organisation) {
        return looking.handle(new SessionId(SESSION), by(organisation, Purpose.DEEPENING));
    }

    private static Optional<SessionView> lookIn(InMemoryIntake world, String organisation) {
        return new LookAtSessions(
                        world.sessions,
                        world,
                        at -> CardFixture.AGREEMENT,
                        new Recording(disclosure -> {}, CardFixture.CLOCK),
                        (o, s, revision) -> "tag " + revision)
                .handle(new SessionId(SESSION), by(organisation, Purpose.DEEPENING));
    }
}
