package nl.ketenkaart.privacy.holding;

import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.ELSEWHERE;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.caller;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.officer;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.refusalOf;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.WAAG;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Given;
import nl.ketenkaart.privacy.disclosure.LoggedLine.Revision;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.subjectaccess.Ground;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Receiver;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report that Safe Home hands to Binta: what each organisation gives, and no sign of what it does not. */
class ReadingTheReportTest {
    private final SubjectAccessFixture access = new SubjectAccessFixture();

    private static Story binta() {
        return Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .contributed(of("plea", CHILD_BOARD, "SAFETY"));
    }

    private static Story elsewhere() {
        return Story.raised(ELSEWHERE).seated(WAAG).contributed(of("therapy", WAAG, "CARE"));
    }

    private List<Section> sections() {
        return access.report(officer(SAFE_HOME)).orElseThrow().sections();
    }

    @Test
    void to_everybody_else_there_is_no_report() {
        access.with(binta()).requestedAt(SAFE_HOME).whenItCanBeRead();

        for (var caller : List.of(officer(CHILD_BOARD), officer(WAAG), caller(SAFE_HOME, "professional", "auditor"))) {
            assertThat(access.report(caller)).isEmpty();
        }
        assertThat(access.recorded).isEmpty();
    }

    @Test
    void until_its_day_it_has_no_sections_whoever_decided_what() {
        access.with(binta()).with(elsewhere()).requestedAt(SAFE_HOME);
        var before = access.report(officer(SAFE_HOME));
        assertThat(before.orElseThrow().sections()).isNull();

        access.decide(WAAG, ELSEWHERE, access.givingAll(WAAG, ELSEWHERE));
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));

        assertThat(access.report(officer(SAFE_HOME))).isEqualTo(before);
    }

    @Test
    void nothing_that_nobody_decided_to_give_is_in_it() {
        access.with(binta()).with(elsewhere()).requestedAt(SAFE_HOME).whenItCanBeRead();

        assertThat(sections()).isEmpty();
    }

    @Test
    void what_is_withheld_in_silence_is_as_if_it_never_was() {
        access.with(binta()).requestedAt(SAFE_HOME);
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));
        access.whenItCanBeRead();
        var without = access.report(officer(SAFE_HOME));

        var other = new SubjectAccessFixture().with(binta()).with(elsewhere()).requestedAt(SAFE_HOME);
        other.decide(SAFE_HOME, CASE, other.givingAll(SAFE_HOME, CASE));
        other.decide(WAAG, ELSEWHERE, other.withholdingAll(WAAG, ELSEWHERE, Ground.SAFETY_OF_OTHERS, false));
        other.decide(CHILD_BOARD, CASE, other.withholdingAll(CHILD_BOARD, CASE, Ground.INVESTIGATION, false));
        other.whenItCanBeRead();

        assertThat(other.report(officer(SAFE_HOME))).isEqualTo(without);
    }

    @Test
    void what_is_refused_openly_names_who_and_why_and_not_how_much() {
        access.with(binta().contributed(of("more", CHILD_BOARD, "CARE"))).requestedAt(SAFE_HOME);
        access.decide(CHILD_BOARD, CASE, access.withholdingAll(CHILD_BOARD, CASE, Ground.PRIVACY_OF_OTHERS, true));
        access.whenItCanBeRead();

        assertThat(sections())
                .containsExactly(
                        new Section(new OrganisationId(CHILD_BOARD), List.of(), List.of(Ground.PRIVACY_OF_OTHERS)));
    }

    @Test
    void each_section_is_what_its_organisation_gave_of_all_its_cases_with_words_and_term() {
        access.with(binta()).with(elsewhere()).requestedAt(SAFE_HOME);
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));
        access.decide(WAAG, ELSEWHERE, access.givingAll(WAAG, ELSEWHERE));
        access.whenItCanBeRead();

        assertThat(sections())
                .extracting(section -> section.organisation().value())
                .containsExactly(WAAG, SAFE_HOME);
        assertThat(sections().getLast().items()).singleElement().satisfies(item -> {
            assertThat(item.words())
                    .contains(new Line("statement", "What is known: school"))
                    .contains(new Line("necessity.why", "Because of school"));
            assertThat(item.keptFor()).as("Wmo 2015 5.3.4").isEqualTo("P20Y");
            assertThat(item.keptFrom()).isEqualTo("RECORDED");
            assertThat(item.recordedOn()).isEqualTo("2026-09-14");
        });
    }

    /** Its five years locked are years in which it is kept. */
    @ParameterizedTest
    @CsvSource({
        "politie-midden-nederland, P10Y, RECORDED",
        "halt, P3Y, CASE_ENDED",
        "om-midden-nederland, P30Y, CASE_ENDED",
        "veilig-thuis-utrecht, P20Y, RECORDED",
    })
    void for_how_long_it_is_kept_is_what_the_regime_of_its_owner_says(String owner, String keptFor, String keptFrom) {
        access.with(Story.deepening().contributed(of("fact", owner, "SAFETY"))).requestedAt(SAFE_HOME);
        access.decide(owner, CASE, access.givingAll(owner, CASE));
        access.whenItCanBeRead();

        assertThat(sections().stream().flatMap(section -> section.items().stream()))
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.keptFor()).isEqualTo(keptFor);
                    assertThat(item.keptFrom()).isEqualTo(keptFrom);
                });
    }

    @Test
    void what_was_corrected_after_the_decision_leaves_as_it_was_decided() {
        var school = of("school", SAFE_HOME, "SAFETY");
        var story = Story.deepening().contributed(school);
        access.with(story).requestedAt(SAFE_HOME);
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));

        access.with(story.contributed(school.saying("Where her mother hides").corrected()));
        access.whenItCanBeRead();

        assertThat(sections().toString()).contains("What is known: school").doesNotContain("hides");
    }

    @Test
    void a_receiver_stands_in_it_once_it_lets_itself_be_named_in_the_same_case() {
        access.with(binta()).with(elsewhere()).requestedAt(SAFE_HOME);
        looked(HALT, "school");
        looked(OM, "school");
        looked(SAFE_HOME, "school");
        looked(POLICE, "plea");
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));
        access.decide(OM, ELSEWHERE, new DecidePart(List.of(), List.of(), true));
        access.decide(POLICE, CASE, access.givingAll(POLICE, CASE));
        access.whenItCanBeRead();
        assertThat(receivers()).isEmpty();

        assertThat(refusalOf(access.decide(HALT, CASE, new DecidePart(List.of(), List.of(), true))))
                .isNull();

        assertThat(receivers())
                .containsExactly(new Receiver(
                        new OrganisationId(HALT), "DEEPENING", SubjectAccessFixture.TODAY, SubjectAccessFixture.TODAY));
    }

    @Test
    void who_was_shown_another_wording_is_no_receiver_of_this_one() {
        var school = of("school", SAFE_HOME, "SAFETY");
        access.with(Story.deepening()
                        .contributed(school)
                        .contributed(school.saying("Other").corrected()))
                .requestedAt(SAFE_HOME);
        looked(HALT, "school");
        access.decide(SAFE_HOME, CASE, access.givingAll(SAFE_HOME, CASE));
        access.decide(HALT, CASE, new DecidePart(List.of(), List.of(), true));
        access.whenItCanBeRead();

        assertThat(sections().getFirst().items())
                .filteredOn(item -> !item.receivers().isEmpty())
                .singleElement()
                .satisfies(item -> assertThat(item.words()).contains(new Line("statement", "What is known: school")));
    }

    @Test
    void that_it_was_given_is_on_record_with_what_was_given_and_nothing_else() {
        access.with(binta()).requestedAt(SAFE_HOME);
        access.decide(CHILD_BOARD, CASE, access.givingAll(CHILD_BOARD, CASE));
        access.decide(SAFE_HOME, CASE, access.withholdingAll(SAFE_HOME, CASE, Ground.INVESTIGATION, false));
        access.whenItCanBeRead();
        access.recorded.clear();

        sections();

        assertThat(access.recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.GIVE_SUBJECT_ACCESS);
            assertThat(line.people())
                    .singleElement()
                    .satisfies(about -> assertThat(about.items()).containsExactly(Story.idOf("plea")));
        });
    }

    private List<Receiver> receivers() {
        return sections().stream()
                .filter(section -> section.organisation().value().equals(SAFE_HOME))
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item.receivers().stream())
                .toList();
    }

    private void looked(String organisation, String item) {
        UUID id = Story.idOf(item);
        var given = new Given(
                new OrganisationId(organisation),
                "local-cli",
                List.of("professional"),
                "DEEPENING",
                1,
                CASE,
                List.of("SAFETY"),
                List.of(id),
                List.of(new Revision(id, 1, true)),
                1,
                0);
        var line = new LoggedLine(
                "%032x".formatted(access.log.size()),
                "span",
                null,
                "Ok",
                "Chain card shown",
                CardFixture.NOW,
                CardFixture.NOW,
                Activity.SHOW_CHAIN_CARD.uri(),
                "somebody",
                given);
        access.log.add(new Found("%013d|x".formatted(access.log.size()), List.of(line)));
    }
}
