package nl.ketenkaart.privacy.needtoknow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/** Every combination of the finite inputs, or of those chosen: what is not narrowed down is there with all its constants. */
final class SpecInputs {
    private static final boolean[] BOTH = {true, false};
    private Set<OrganisationKind> kinds = EnumSet.allOf(OrganisationKind.class);
    private Set<RoleIs> roles = EnumSet.allOf(RoleIs.class);
    private Set<DirectorIs> directors = EnumSet.allOf(DirectorIs.class);
    private Set<SessionIs> sessions = EnumSet.allOf(SessionIs.class);
    private Set<GlassIs> glasses = EnumSet.allOf(GlassIs.class);
    private Set<Category> categories = EnumSet.allOf(Category.class);
    private Set<AudienceIs> audiences = EnumSet.allOf(AudienceIs.class);
    private Set<ValidityIs> validities = EnumSet.allOf(ValidityIs.class);
    private Set<ConsentIs> consents = EnumSet.allOf(ConsentIs.class);

    SpecInputs kinds(OrganisationKind... some) {
        kinds = Set.of(some);
        return this;
    }

    SpecInputs roles(RoleIs... some) {
        roles = Set.of(some);
        return this;
    }

    SpecInputs directors(DirectorIs... some) {
        directors = Set.of(some);
        return this;
    }

    SpecInputs sessions(SessionIs... some) {
        sessions = Set.of(some);
        return this;
    }

    SpecInputs glasses(GlassIs... some) {
        glasses = Set.of(some);
        return this;
    }

    SpecInputs categories(Category... some) {
        categories = Set.of(some);
        return this;
    }

    SpecInputs audiences(AudienceIs... some) {
        audiences = Set.of(some);
        return this;
    }

    SpecInputs validities(ValidityIs... some) {
        validities = Set.of(some);
        return this;
    }

    SpecInputs consents(ConsentIs... some) {
        consents = Set.of(some);
        return this;
    }

    List<World> worlds() {
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
                                            for (var glass : glasses)
                                                worlds.add(new World(
                                                        purpose, phase, kind, role, signed, seat, excluded, director,
                                                        session, glass));
        return worlds;
    }

    List<Thing> things() {
        var things = new ArrayList<Thing>();
        for (var own : BOTH)
            for (var category : categories)
                for (var necessity : BOTH)
                    for (var withdrawn : BOTH)
                        for (var validity : validities)
                            for (var audience : audiences)
                                for (var consent : consents)
                                    for (var handling : Handling.values())
                                        for (var released : BOTH)
                                            things.add(new Thing(
                                                    own, category, necessity, withdrawn, validity, audience, consent,
                                                    handling, released));
        return things;
    }
}
