package nl.ketenkaart.privacy.needtoknow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass.Grant;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.CaseTable.SessionInProgress;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** Builds what the engine is given from the finite inputs of the specification: real organisations, sets and instants. */
final class SpecWorlds {
    private static final Instant NOW = Instant.parse("2026-09-18T13:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(4));
    private static final Instant AFTER = NOW.plus(Duration.ofDays(4));
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final OrganisationId SIGNED = new OrganisationId("halt");
    private static final OrganisationId LEFT = new OrganisationId("veiligheidshuis-utrecht");
    private static final OrganisationId OTHER = new OrganisationId("politie-midden-nederland");
    private static final OrganisationId THIRD = new OrganisationId("slachtofferhulp");
    private static final String PERSON = "the-viewer";
    /** A person for each state of consent, so that one table holds them all. */
    private static final UUID NOBODY_ASKED = new UUID(0x4000, 1);

    private static final UUID ASKED_FOR_OTHER_FACTS = new UUID(0x4000, 2);
    private static final UUID ASKED_FOR_OTHERS = new UUID(0x4000, 3);
    private static final UUID ASKED = new UUID(0x4000, 4);

    private SpecWorlds() {}

    static Look look(World w) {
        return new Look(
                new Viewer(viewer(w), w.kind(), PERSON, w.role() != RoleIs.PROFESSIONAL_MACHINE, roles(w)),
                w.purpose(),
                NOW);
    }

    private static Set<String> roles(World w) {
        return switch (w.role()) {
            case NONE -> Set.of();
            case AUDITOR -> Set.of("auditor");
            case PROFESSIONAL, PROFESSIONAL_MACHINE -> Set.of("professional");
            case AUDITOR_AND_PROFESSIONAL -> Set.of("auditor", "professional");
            case CHAIR -> Set.of("chair");
            case SECRETARY -> Set.of("secretary");
            case PRIVACY_OFFICER -> Set.of("privacy-officer");
        };
    }

    static CaseTable table(World w) {
        return new CaseTable(
                w.phase(),
                seats(w),
                director(w),
                exclusions(w),
                session(w),
                new Consents(consents(viewer(w))),
                new BreakGlass(glass(w)));
    }

    static Item item(Thing t, boolean viewerSigned) {
        var viewer = viewerSigned ? SIGNED : LEFT;
        return new Item(
                new UUID(0x4000, 9),
                t.own() ? viewer : OTHER,
                t.category(),
                audience(t, viewer),
                t.handling(),
                t.released(),
                consentOf(t),
                new Sharing(t.necessity(), t.withdrawn(), validUntil(t)));
    }

    private static OrganisationId viewer(World w) {
        return w.signed() ? SIGNED : LEFT;
    }

    private static List<Seat> seats(World w) {
        var viewer = viewer(w);
        var seats = new ArrayList<>(List.of(new Seat(OTHER, w.kind(), false, BEFORE, null)));
        switch (w.seat()) {
            case NONE -> {}
            case YET_TO_BEGIN -> seats.add(new Seat(viewer, w.kind(), true, AFTER, null));
            case TAKEN -> seats.add(new Seat(viewer, w.kind(), false, NOW, AFTER));
            case ENDED -> seats.add(new Seat(viewer, w.kind(), false, BEFORE, NOW));
        }
        return seats;
    }

    private static @Nullable Director director(World w) {
        return switch (w.director()) {
            case NOBODY -> null;
            case SOMEBODY_ELSE -> new Director(OTHER, true);
            case THE_VIEWER_NOT_YET_ACCEPTED -> new Director(viewer(w), false);
            case THE_VIEWER -> new Director(viewer(w), true);
        };
    }

    private static Exclusions exclusions(World w) {
        return switch (w.excluded()) {
            case NOBODY -> Exclusions.NONE;
            case THE_ORGANISATION -> new Exclusions(Set.of(viewer(w)), Set.of());
            case THE_PERSON -> new Exclusions(Set.of(), Set.of(PERSON));
            case SOMEBODY_ELSE -> new Exclusions(Set.of(THIRD), Set.of("somebody-else"));
        };
    }

    private static @Nullable SessionInProgress session(World w) {
        return switch (w.session()) {
            case NONE -> null;
            case WITHOUT_THE_VIEWER -> new SessionInProgress(Set.of(OTHER), AFTER);
            case WITH_THE_VIEWER -> new SessionInProgress(Set.of(OTHER, viewer(w)), AFTER);
            case LONG_OVER -> new SessionInProgress(Set.of(viewer(w)), NOW);
        };
    }

    private static List<Grant> glass(World w) {
        var viewer = viewer(w);
        var danger = EnumSet.of(Category.SAFETY, Category.HEALTH, Category.CARE, Category.WHEREABOUTS);
        var all = EnumSet.allOf(Category.class);
        return switch (w.glass()) {
            case WHOLE -> List.of();
            case BROKEN_BY_THE_VIEWER ->
                List.of(
                        new Grant(viewer, PERSON, EnumSet.of(Category.SAFETY, Category.CARE), NOW, SOON),
                        new Grant(viewer, PERSON, danger, NOW, SOON));
            case BROKEN_BY_THE_VIEWER_FOR_WHEREABOUTS ->
                List.of(new Grant(viewer, PERSON, EnumSet.of(Category.WHEREABOUTS), NOW, SOON));
            case BROKEN_BY_THE_VIEWER_FOR_ANYTHING -> List.of(new Grant(viewer, PERSON, all, NOW, NOW.plus(WEEK)));
            case BROKEN_FOUR_HOURS_AGO -> List.of(new Grant(viewer, PERSON, all, NOW.minus(FOUR_HOURS), AFTER));
            case BROKEN_UNTIL_NOW -> List.of(new Grant(viewer, PERSON, danger, NOW.minusSeconds(60), NOW));
            case BROKEN_FROM_LATER_ON -> List.of(new Grant(viewer, PERSON, danger, NOW.plusSeconds(1), SOON));
            case BROKEN_BY_A_COLLEAGUE -> List.of(new Grant(viewer, "a-colleague", danger, NOW, SOON));
            case BROKEN_BY_ANOTHER_ORGANISATION -> List.of(new Grant(OTHER, PERSON, danger, NOW, SOON));
        };
    }

    private static Set<Consents.Grant> consents(OrganisationId viewer) {
        var grants = new java.util.HashSet<Consents.Grant>();
        for (var category : Category.values()) {
            grants.add(new Consents.Grant(ASKED, category, viewer));
            grants.add(new Consents.Grant(ASKED_FOR_OTHERS, category, THIRD));
        }
        grants.add(new Consents.Grant(ASKED_FOR_OTHER_FACTS, Category.UNKNOWN, viewer));
        return grants;
    }

    private static Audience audience(Thing t, OrganisationId viewer) {
        return switch (t.audience()) {
            case THE_TABLE -> Audience.TABLE;
            case THE_VIEWER -> Audience.of(Set.of(viewer, THIRD));
            case OTHERS -> Audience.of(Set.of(THIRD));
            case OTHERS_AND_THE_DIRECTOR -> Audience.withTheDirector(Set.of(THIRD));
        };
    }

    private static @Nullable UUID consentOf(Thing t) {
        return switch (t.consent()) {
            case NOT_NEEDED -> null;
            case MISSING -> NOBODY_ASKED;
            case FOR_ANOTHER_CATEGORY -> ASKED_FOR_OTHER_FACTS;
            case FOR_ANOTHER_ORGANISATION -> ASKED_FOR_OTHERS;
            case IN_FORCE -> ASKED;
        };
    }

    private static @Nullable Instant validUntil(Thing t) {
        return switch (t.validity()) {
            case ENDLESS -> null;
            case RUNNING -> AFTER;
            case ENDED -> NOW;
        };
    }
}
