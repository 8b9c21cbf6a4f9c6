package nl.ketenkaart.privacy.holding;

import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.caller;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.officer;
import static nl.ketenkaart.privacy.holding.SubjectAccessFixture.refusalOf;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.holding.DecidePart.Release;
import nl.ketenkaart.privacy.holding.DecidePart.Withhold;
import nl.ketenkaart.privacy.holding.LookAtParts.Answer;
import nl.ketenkaart.privacy.holding.LookAtParts.Asked;
import nl.ketenkaart.privacy.holding.LookAtParts.Range;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.subjectaccess.Ground;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import org.junit.jupiter.api.Test;

/** Each organisation decides on what it holds itself; of what others hold it learns nothing. */
class DecidingOnAPartTest {
    private final SubjectAccessFixture access = new SubjectAccessFixture();

    private static Story binta() {
        return Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY"))
                .contributed(of("plea", CHILD_BOARD, "SAFETY"));
    }

    private void asked() {
        access.with(binta()).requestedAt(POLICE);
    }

    private static List<String> pointers(List<Fault> faults) {
        return faults.stream().map(Fault::pointer).toList();
    }

    private List<String> faultsOf(DecidePart command) {
        return pointers(access.deciding.faults(access.partOf(SAFE_HOME, CASE), officer(SAFE_HOME), command));
    }

    @Test
    void to_everybody_else_also_of_the_same_organisation_there_is_no_part() {
        asked();
        var part = access.partOf(SAFE_HOME, CASE);
        var none = new DecidePart(List.of(), List.of(), true);

        for (var caller :
                List.of(officer(POLICE), officer(CHILD_BOARD), caller(SAFE_HOME, "professional", "auditor"))) {
            assertThat(access.looking.handle(part, new Asked(caller, CardFixture.FLOW)))
                    .isEmpty();
            assertThat(refusalOf(access.deciding.handle(part, caller, none))).isEqualTo(Kind.NOT_THERE);
            assertThat(access.deciding.faults(part, caller, none)).isEmpty();
        }
        assertThat(access.recorded).isEmpty();
    }

    @Test
    void who_is_kept_out_of_the_case_finds_no_part_and_no_line_of_it() {
        access.with(binta().excluded(HALT)).requestedAt(POLICE);

        assertThat(access.looking.handle(access.partOf(HALT, CASE), new Asked(officer(HALT), CardFixture.FLOW)))
                .isEmpty();
        assertThat(list(HALT)).isEmpty();
        assertThat(list(SAFE_HOME)).hasSize(1);
    }

    @Test
    void a_machine_decides_nothing() {
        asked();
        var part = access.partOf(SAFE_HOME, CASE);
        var person = officer(SAFE_HOME);
        var machine = new Caller(
                person.organisation(), person.organisationKind(), "robot", false, person.roles(), person.client());

        assertThat(refusalOf(access.deciding.handle(part, machine, access.givingAll(SAFE_HOME, CASE))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void nothing_is_left_undecided_decided_twice_or_taken_from_elsewhere() {
        asked();
        var item = access.itemsOf(SAFE_HOME, CASE).getFirst().item();
        var foreign = access.itemsOf(CHILD_BOARD, CASE).getFirst().item();

        assertThat(faultsOf(new DecidePart(List.of(), List.of(), false))).containsExactly("");
        assertThat(faultsOf(new DecidePart(
                        List.of(new Release(item, null), new Release(foreign, "Something")),
                        List.of(new Withhold(Ground.INVESTIGATION, false, List.of(item))),
                        false)))
                .containsExactly("/release/1/item", "/withhold/0/items/0");
    }

    @Test
    void what_came_since_it_was_looked_at_must_be_decided_too() {
        asked();
        var before = access.givingAll(SAFE_HOME, CASE);

        access.with(new StoryOf(binta()).next());

        assertThat(faultsOf(before)).containsExactly("");
    }

    @Test
    void of_what_is_about_others_too_only_an_excerpt_is_given() {
        asked();
        var incident = access.itemsOf(POLICE, CASE).stream()
                .filter(item -> item.kind().name().equals("INCIDENT"))
                .findFirst()
                .orElseThrow();
        var part = access.partOf(POLICE, CASE);

        assertThat(incident.excerptOnly()).isTrue();
        assertThat(pointers(access.deciding.faults(part, officer(POLICE), releasing(POLICE, incident.item(), null))))
                .containsExactly("/release/0/excerpt");
        assertThat(pointers(access.deciding.faults(part, officer(POLICE), releasing(POLICE, incident.item(), " "))))
                .containsExactly("/release/0/excerpt");
    }

    @Test
    void an_address_of_somebody_else_that_it_recorded_itself_never_leaves() {
        asked();
        var incident = access.itemsOf(POLICE, CASE).getFirst().item();

        assertThat(pointers(access.deciding.faults(
                        access.partOf(POLICE, CASE),
                        officer(POLICE),
                        releasing(POLICE, incident, "She came to kanaalweg 12 in UTRECHT that night"))))
                .isEmpty();
        assertThat(pointers(access.deciding.faults(
                        access.partOf(POLICE, CASE),
                        officer(POLICE),
                        releasing(POLICE, incident, "She came to kanaalweg 12, UTRECHT that night"))))
                .containsExactly("/release/0");
    }

    @Test
    void what_others_recorded_is_not_told_by_a_fault() {
        asked();
        var item = access.itemsOf(SAFE_HOME, CASE).getFirst().item();

        assertThat(faultsOf(new DecidePart(List.of(new Release(item, "Kanaalweg 12, Utrecht")), List.of(), false)))
                .isEmpty();
    }

    @Test
    void whoever_was_taken_for_her_is_never_told_of_and_some_grounds_are_always_told() {
        asked();

        assertThat(faultsOf(access.withholdingAll(SAFE_HOME, CASE, Ground.NOT_THIS_PERSON, true)))
                .containsExactly("/withhold/0/told");
        assertThat(faultsOf(access.withholdingAll(SAFE_HOME, CASE, Ground.EXCESSIVE, false)))
                .containsExactly("/withhold/0/told");
        assertThat(faultsOf(access.withholdingAll(SAFE_HOME, CASE, Ground.NOT_THIS_PERSON, false)))
                .isEmpty();
    }

    @Test
    void its_items_are_its_own_that_say_something_about_her_and_no_others() {
        asked();

        assertThat(access.itemsOf(SAFE_HOME, CASE)).singleElement().satisfies(item -> {
            assertThat(item.excerptOnly()).isFalse();
            assertThat(item.words()).contains(new Line("statement", "What is known: school"));
        });
        assertThat(access.itemsOf(POLICE, CASE))
                .noneSatisfy(
                        item -> assertThat(item.words()).extracting(Line::text).contains("Mevrouw Alblas"));
        assertThat(access.itemsOf(OM, CASE))
                .allSatisfy(item -> assertThat(item.excerptOnly()).isTrue());
    }

    @Test
    void drafts_what_was_withdrawn_and_earlier_wordings_are_held_too() {
        var school = of("school", SAFE_HOME, "SAFETY");
        access.with(Story.deepening()
                        .contributed(school)
                        .contributed(school.saying("Otherwise").corrected())
                        .contributed(of("draft", SAFE_HOME, "CARE").draft())
                        .contributed(of("gone", SAFE_HOME, "CARE"))
                        .contributed(of("gone", SAFE_HOME, "CARE").withdrawn()))
                .requestedAt(POLICE);

        assertThat(access.itemsOf(SAFE_HOME, CASE).stream()
                        .flatMap(item -> item.words().stream())
                        .filter(line -> line.label().equals("statement"))
                        .map(Line::text))
                .containsExactlyInAnyOrder(
                        "Otherwise", "What is known: school", "What is known: draft", "What is known: gone");
    }

    @Test
    void that_it_was_looked_at_is_on_record_per_person() {
        asked();
        access.itemsOf(SAFE_HOME, CASE);

        assertThat(access.recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.PREPARE_SUBJECT_ACCESS);
            assertThat(line.people())
                    .singleElement()
                    .satisfies(about -> assertThat(about.items()).containsExactly(Story.idOf("school")));
        });
    }

    @Test
    void the_request_itself_is_named_to_who_received_it_and_to_nobody_else() {
        asked();

        assertThat(list(POLICE))
                .singleElement()
                .satisfies(part -> assertThat(part.subjectAccessId()).isEqualTo(SubjectAccessFixture.REQUEST));
        assertThat(list(SAFE_HOME)).singleElement().satisfies(part -> {
            assertThat(part.subjectAccessId()).isNull();
            assertThat(part.receivedBy().value()).isEqualTo(POLICE);
        });
    }

    @Test
    void every_listed_field_is_there() {
        Words.LISTED.forEach((kind, fields) -> {
            var there = fieldsOf("", kind.content()).toList();
            assertThat(there).containsAll(fields);
        });
    }

    private static Stream<String> fieldsOf(String before, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? fieldsOf(before + part.getName() + ".", part.getType())
                        : Stream.of(before + part.getName()));
    }

    /** Releases one, and withholds all others. */
    private DecidePart releasing(String organisation, UUID item, String excerpt) {
        var rest = new ArrayList<>(access.itemsOf(organisation, CASE).stream()
                .map(PartView.Item::item)
                .toList());
        rest.remove(item);
        return new DecidePart(
                List.of(new Release(item, excerpt)),
                List.of(new Withhold(Ground.PRIVACY_OF_OTHERS, false, rest)),
                false);
    }

    private List<PartView> list(String organisation) {
        var answer = access.looking.handle(new Range("", 20), new Asked(officer(organisation), CardFixture.FLOW));
        return ((Answer.Shown) answer).page().items();
    }

    /** The same story, and what happened next. */
    private record StoryOf(Story before) {
        Story next() {
            return before.contributed(of("later", SAFE_HOME, "SAFETY"));
        }
    }
}
