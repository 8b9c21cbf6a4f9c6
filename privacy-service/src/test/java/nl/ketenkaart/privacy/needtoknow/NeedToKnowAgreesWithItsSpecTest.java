package nl.ketenkaart.privacy.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/**
 * The engine against the specification over every combination of the finite inputs, in two halves whose full product would
 * only repeat itself: every kind, category and role (the matrix) with the plain states of an item, and every state of case
 * and item with the kinds and categories that the rules treat differently, by a chair and by an auditor. A new constant adds its rows by itself.
 */
class NeedToKnowAgreesWithItsSpecTest {
    private static final boolean[] BOTH = {true, false};
    private static final Agreement AGREEMENT = TheAgreement.version1();

    @Test
    void for_every_kind_category_role_purpose_and_phase() {
        var worlds = worlds(
                EnumSet.allOf(OrganisationKind.class),
                EnumSet.allOf(RoleIs.class),
                EnumSet.of(DirectorIs.SOMEBODY_ELSE),
                EnumSet.of(SessionIs.NONE));
        var things = things(
                EnumSet.allOf(Category.class),
                EnumSet.of(AudienceIs.THE_TABLE, AudienceIs.OTHERS),
                EnumSet.of(ValidityIs.ENDLESS));

        System.out.printf("matrix: %,d combinations agree%n", compare(worlds, things));
    }

    @Test
    void for_every_state_of_the_case_and_of_the_item() {
        var worlds = worlds(
                EnumSet.of(OrganisationKind.PUBLIC_PROSECUTION, OrganisationKind.HALT),
                EnumSet.of(RoleIs.CHAIR, RoleIs.AUDITOR),
                EnumSet.allOf(DirectorIs.class),
                EnumSet.allOf(SessionIs.class));
        var things = things(
                EnumSet.of(Category.SAFETY, Category.HEALTH),
                EnumSet.allOf(AudienceIs.class),
                EnumSet.allOf(ValidityIs.class));

        System.out.printf("states: %,d combinations agree%n", compare(worlds, things));
    }

    private static long compare(List<World> worlds, List<Thing> things) {
        var compared = new LongAdder();
        var items = new Item[2][];
        items[0] = things.stream().map(t -> SpecWorlds.item(t, true)).toArray(Item[]::new);
        items[1] = things.stream().map(t -> SpecWorlds.item(t, false)).toArray(Item[]::new);
        worlds.parallelStream().forEach(w -> {
            var engine = NeedToKnow.of(AGREEMENT, SpecWorlds.look(w), SpecWorlds.table(w));
            assertThat(engine.opens().reason()).as("%s", w).isEqualTo(SpecOfTheRules.reasonNotToOpen(w));
            compare(w, engine, things, items[w.signed() ? 0 : 1]);
            compared.add(things.size());
        });
        return compared.sum();
    }

    private static void compare(World w, NeedToKnow engine, List<Thing> things, Item[] items) {
        for (int i = 0; i < items.length; i++) {
            var thing = things.get(i);
            var verdict = engine.decide(items[i]);
            if (verdict.reason() != SpecOfTheRules.reason(w, thing)
                    || verdict.level() != SpecOfTheRules.level(w, thing)) {
                throw new AssertionError("%s but the specification says %s (%s) for %s and %s"
                        .formatted(verdict, SpecOfTheRules.level(w, thing), SpecOfTheRules.reason(w, thing), w, thing));
            }
        }
    }

    private static List<World> worlds(
            Set<OrganisationKind> kinds, Set<RoleIs> roles, Set<DirectorIs> directors, Set<SessionIs> sessions) {
        var worlds = new ArrayList<World>();
        for (var purpose : Purpose.values())
            for (var phase : Phase.values())
                for (var kind : kinds)
                    for (var role : roles)
                        for (var signed : BOTH)
                            for (var seat : SeatIs.values())
                                for (var excluded : ExcludedIs.values())
                                    for (var director : directors)
                                        for (var session : sessions)
                                            worlds.add(new World(
                                                    purpose, phase, kind, role, signed, seat, excluded, director,
                                                    session));
        return worlds;
    }

    private static List<Thing> things(Set<Category> categories, Set<AudienceIs> audiences, Set<ValidityIs> validities) {
        var things = new ArrayList<Thing>();
        for (var own : BOTH)
            for (var category : categories)
                for (var necessity : BOTH)
                    for (var withdrawn : BOTH)
                        for (var validity : validities)
                            for (var audience : audiences)
                                for (var consent : ConsentIs.values())
                                    for (var handling : Handling.values())
                                        for (var released : BOTH)
                                            things.add(new Thing(
                                                    own, category, necessity, withdrawn, validity, audience, consent,
                                                    handling, released));
        return things;
    }
}
