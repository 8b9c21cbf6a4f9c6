package nl.ketenkaart.privacy.logbook;

import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.WSS;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Given;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Revision;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Answer;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Asked;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.ItemShown;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Range;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures.Shown;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Safe Home asks who was shown what school said, and where Binta is. */
class LookingAtDisclosuresTest {
    private static final UUID SCHOOL = Story.idOf("school");
    private static final UUID PLEA = Story.idOf("plea");
    private final List<Disclosure> recorded = new ArrayList<>();
    private final List<Found> log = new ArrayList<>();

    @Test
    void to_who_does_not_sit_there_or_is_kept_out_there_is_nothing() {
        looked(HALT, SCHOOL);

        for (var answer : List.of(ask(binta(), WSS, 20), ask(binta().excluded(SAFE_HOME), SAFE_HOME, 20))) {
            assertThat(answer).isEqualTo(new Answer.Refused(Refusal.notThere()));
        }
        assertThat(recorded).isEmpty();
    }

    @Test
    void looks_that_showed_nothing_of_ones_own_and_ones_own_looks_leave_no_trace() {
        looked(HALT, SCHOOL);
        var before = ask(binta(), SAFE_HOME, 20);

        looked(OM, PLEA);
        looked(SAFE_HOME, SCHOOL, PLEA);
        looked(POLICE);

        assertThat(ask(binta(), SAFE_HOME, 20)).isEqualTo(before);
    }

    @Test
    void of_a_look_only_what_is_ones_own_is_told() {
        looked(HALT, SCHOOL, PLEA);

        assertThat(shown(20)).singleElement().satisfies(look -> {
            assertThat(look.organisation()).isEqualTo(new OrganisationId(HALT));
            assertThat(look.purpose()).isEqualTo("DEEPENING");
            assertThat(look.items()).containsExactly(new ItemShown(SCHOOL, 1L, true));
        });
        assertThat(recorded.getLast().activity()).isEqualTo(Activity.SHOW_DISCLOSURES);
        assertThat(recorded.getLast().people()).hasSize(1);
    }

    @Test
    void however_many_looks_showed_nothing_of_it_lie_between_a_page_is_as_full() {
        looked(HALT, SCHOOL);
        for (var n = 0; n < 250; n++) {
            looked(POLICE, PLEA);
        }
        looked(OM, SCHOOL);

        assertThat(shown(2))
                .extracting(Shown::organisation)
                .containsExactly(new OrganisationId(HALT), new OrganisationId(OM));
    }

    @Test
    void it_is_read_on_page_by_page() {
        looked(HALT, SCHOOL);
        looked(OM, SCHOOL);

        var first = ((Answer.Given) ask(binta(), SAFE_HOME, 1)).page();
        var second = ((Answer.Given) ask(binta(), SAFE_HOME, new Range(first.next(), 1))).page();

        assertThat(first.items()).extracting(Shown::organisation).containsExactly(new OrganisationId(HALT));
        assertThat(second.items()).extracting(Shown::organisation).containsExactly(new OrganisationId(OM));
    }

    private static Story binta() {
        return Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .contributed(of("plea", CHILD_BOARD, "SAFETY"));
    }

    private void looked(String organisation, UUID... items) {
        var trace = "%032x".formatted(log.size());
        var place = "%013d|%s-%s".formatted(log.size(), trace, "span");
        log.add(new Found(
                place, List.of(line(trace, null, organisation), line(trace, "somebody", organisation, items))));
    }

    private static LoggedLine line(String trace, String subject, String organisation, UUID... items) {
        var revisions =
                List.of(items).stream().map(item -> new Revision(item, 1, true)).toList();
        var given = new Given(
                new OrganisationId(organisation),
                "local-cli",
                List.of("professional"),
                "DEEPENING",
                1,
                CASE,
                List.of("SAFETY"),
                List.of(items),
                revisions,
                1,
                0);
        return new LoggedLine(
                trace,
                subject == null ? "span" : "below",
                null,
                "Ok",
                "Chain card shown",
                CardFixture.NOW,
                CardFixture.NOW,
                Activity.SHOW_CHAIN_CARD.uri(),
                subject,
                given);
    }

    private List<Shown> shown(int atMost) {
        return ((Answer.Given) ask(binta(), SAFE_HOME, atMost)).page().items();
    }

    private Answer ask(Story story, String organisation, int atMost) {
        return ask(story, organisation, new Range("", atMost));
    }

    private Answer ask(Story story, String organisation, Range range) {
        var opening =
                new OpenCase(InMemoryIntake.of(story), at -> TheAgreement.version1(), recorded::add, CardFixture.CLOCK);
        LoggedLines lines = (key, after, atMost) -> log.stream()
                .filter(found -> found.place().compareTo(after) > 0)
                .limit(atMost)
                .toList();
        var kind = KINDS.get(organisation).name();
        var caller = new Caller(
                new OrganisationId(organisation), kind, "somebody", true, Set.of("professional"), "local-cli");
        return new LookAtDisclosures(opening, lines)
                .handle(new Asked(new CaseId(CASE), caller, Purpose.OWN_RECORDS, CardFixture.FLOW), range);
    }
}
