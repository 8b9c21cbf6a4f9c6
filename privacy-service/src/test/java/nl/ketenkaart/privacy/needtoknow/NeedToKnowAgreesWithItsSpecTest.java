package nl.ketenkaart.privacy.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The engine against the specification over every combination of the finite inputs, in parts whose full product would only
 * repeat itself: every kind, category and role (the matrix) with the plain states of an item; every state of case and item
 * with the kinds and categories that the rules treat differently, by a chair and by an auditor; every way to break the glass
 * by every role. The profile {@code proofs} takes the last two together. A new constant adds its rows by itself.
 */
class NeedToKnowAgreesWithItsSpecTest {
    private static final Agreement AGREEMENT = TheAgreement.version1();

    @Test
    void for_every_kind_category_role_purpose_and_phase() {
        var inputs = new SpecInputs()
                .directors(DirectorIs.SOMEBODY_ELSE)
                .sessions(SessionIs.NONE)
                .glasses(GlassIs.WHOLE)
                .audiences(AudienceIs.THE_TABLE, AudienceIs.OTHERS)
                .validities(ValidityIs.ENDLESS);

        System.out.printf("matrix: %,d combinations agree%n", compare(inputs));
    }

    @Test
    void for_every_state_of_the_case_and_of_the_item() {
        var inputs = new SpecInputs()
                .kinds(OrganisationKind.PUBLIC_PROSECUTION, OrganisationKind.HALT)
                .roles(RoleIs.CHAIR, RoleIs.AUDITOR)
                .glasses(GlassIs.WHOLE)
                .categories(Category.SAFETY, Category.HEALTH);

        System.out.printf("states: %,d combinations agree%n", compare(inputs));
    }

    @Test
    void for_every_way_in_which_the_glass_is_broken() {
        var inputs = new SpecInputs()
                .kinds(OrganisationKind.HALT)
                .directors(DirectorIs.SOMEBODY_ELSE)
                .sessions(SessionIs.NONE)
                .audiences(AudienceIs.THE_TABLE, AudienceIs.OTHERS)
                .validities(ValidityIs.ENDLESS)
                .consents(ConsentIs.NOT_NEEDED, ConsentIs.MISSING);

        System.out.printf("glass: %,d combinations agree%n", compare(inputs));
    }

    @Test
    @EnabledIfSystemProperty(named = "ketenkaart.proofs", matches = "true")
    void for_every_state_of_the_case_and_of_the_item_however_the_glass_is_broken_and_by_whatever_role() {
        for (var glass : GlassIs.values()) {
            var inputs = new SpecInputs()
                    .kinds(OrganisationKind.PUBLIC_PROSECUTION, OrganisationKind.HALT)
                    .glasses(glass)
                    .categories(Category.SAFETY, Category.HEALTH, Category.LEGAL);

            System.out.printf("states, glass %s: %,d combinations agree%n", glass, compare(inputs));
        }
    }

    private static long compare(SpecInputs inputs) {
        var things = inputs.things();
        var compared = new LongAdder();
        var items = new Item[2][];
        items[0] = things.stream().map(t -> SpecWorlds.item(t, true)).toArray(Item[]::new);
        items[1] = things.stream().map(t -> SpecWorlds.item(t, false)).toArray(Item[]::new);
        inputs.worlds().parallelStream().forEach(w -> {
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
}
