package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.terms.OrganisationKind.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.CaseTable.SessionInProgress;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** The girl of nine (report, 5.2) and those around her table; each method gives a copy with one thing changed. */
final class NeedToKnowFixture {
    static final Instant NOW = Instant.parse("2026-09-18T13:00:00Z");
    static final Instant EARLIER = NOW.minus(Duration.ofDays(4));
    static final Instant LATER = NOW.plus(Duration.ofDays(4));
    static final UUID BINTA = UUID.fromString("1f4c6a52-6a3e-4b6b-9f0c-0c6f2d9a5b01");

    static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    static final OrganisationId CHILD_BOARD = new OrganisationId("rvdk-midden-nederland");
    static final OrganisationId SAFE_HOME_UTRECHT = new OrganisationId("veilig-thuis-utrecht");
    static final OrganisationId HALT_BUREAU = new OrganisationId("halt");
    static final OrganisationId SAFETY_HOUSE_UTRECHT = new OrganisationId("veiligheidshuis-utrecht");

    /** Noor works for the child protection board, which directs the case. */
    static final Viewer NOOR = professional(CHILD_BOARD, CHILD_PROTECTION, "noor");
    /** Yasmin works for Safe Home, whose items these are. */
    static final Viewer YASMIN = professional(SAFE_HOME_UTRECHT, SAFE_HOME, "yasmin");
    /** Henk works for Halt. */
    static final Viewer HENK = professional(HALT_BUREAU, HALT, "henk");
    /** Femke is the prosecutor who leads; Paul works at her office. */
    static final Viewer FEMKE = new Viewer(OM, PUBLIC_PROSECUTION, "femke", true, Set.of("chair"));

    static final Viewer PAUL = professional(OM, PUBLIC_PROSECUTION, "paul");
    /** Aisha audits the child protection board; Otto's account there was given no role. */
    static final Viewer AISHA = new Viewer(CHILD_BOARD, CHILD_PROTECTION, "aisha", true, Set.of("auditor"));

    static final Viewer OTTO = new Viewer(CHILD_BOARD, CHILD_PROTECTION, "otto", true, Set.of());
    /** Wim works for the safety house, which left. */
    static final Viewer WIM = professional(SAFETY_HOUSE_UTRECHT, SAFETY_HOUSE, "wim");

    static final Agreement AGREEMENT = new Agreement() {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public boolean signedBy(OrganisationId organisation, Instant at) {
            return !organisation.equals(SAFETY_HOUSE_UTRECHT);
        }

        @Override
        public boolean allows(Purpose purpose, OrganisationKind recipient, Category category) {
            return category == Category.SAFETY || (category == Category.HEALTH && recipient == CHILD_PROTECTION);
        }
    };

    private NeedToKnowFixture() {}

    static Viewer professional(OrganisationId organisation, OrganisationKind kind, String name) {
        return new Viewer(organisation, kind, name, true, Set.of("professional"));
    }

    /** Somebody of the child protection board in this role. */
    static Viewer inTheRoleOf(String... roles) {
        return new Viewer(CHILD_BOARD, CHILD_PROTECTION, "somebody", true, Set.of(roles));
    }

    static Seat seat(Viewer viewer, Instant from, @Nullable Instant until) {
        return new Seat(viewer.organisation(), viewer.kind(), false, from, until);
    }

    static CaseTable table() {
        var seats = List.of(
                seat(FEMKE, EARLIER, null),
                seat(NOOR, EARLIER, null),
                seat(YASMIN, EARLIER, null),
                seat(HENK, EARLIER, null));
        var director = new Director(CHILD_BOARD, true);
        return new CaseTable(Phase.DEEPENING, seats, director, Exclusions.NONE, null, Consents.NONE);
    }

    static CaseTable table(Phase phase) {
        var t = table();
        return new CaseTable(phase, t.seats(), t.director(), t.exclusions(), t.session(), t.consents());
    }

    static CaseTable table(Seat... seats) {
        var t = table();
        return new CaseTable(t.phase(), List.of(seats), t.director(), t.exclusions(), t.session(), t.consents());
    }

    static CaseTable table(Exclusions exclusions) {
        var t = table();
        return new CaseTable(t.phase(), t.seats(), t.director(), exclusions, t.session(), t.consents());
    }

    static CaseTable table(SessionInProgress session) {
        var t = table();
        return new CaseTable(t.phase(), t.seats(), t.director(), t.exclusions(), session, t.consents());
    }

    static CaseTable table(Director director) {
        var t = table();
        return new CaseTable(t.phase(), t.seats(), director, t.exclusions(), t.session(), t.consents());
    }

    static CaseTable table(Consents.Grant... consents) {
        var t = table();
        return new CaseTable(
                t.phase(), t.seats(), t.director(), t.exclusions(), t.session(), new Consents(Set.of(consents)));
    }

    /** A fact of Yasmin's about Binta, open to the whole table. */
    static Item item(Category category) {
        return Item.open(UUID.fromString("5b0f0f3e-56a1-4c9f-8b53-8b9b53fd4c02"), SAFE_HOME_UTRECHT, category);
    }

    static Item item(Handling handling, boolean released) {
        var i = item(Category.SAFETY);
        return new Item(i.id(), i.owner(), i.category(), i.audience(), handling, released, null, i.sharing());
    }

    static Item item(Item.Sharing sharing) {
        var i = item(Category.SAFETY);
        return new Item(i.id(), i.owner(), i.category(), i.audience(), i.handling(), false, null, sharing);
    }

    static Item itemWithConsentOfBinta() {
        var i = item(Category.SAFETY);
        return new Item(i.id(), i.owner(), i.category(), i.audience(), i.handling(), false, BINTA, i.sharing());
    }

    static Verdict decide(Viewer viewer, Purpose purpose, CaseTable table, Item item) {
        return NeedToKnow.of(AGREEMENT, new Look(viewer, purpose, NOW), table).decide(item);
    }

    static Verdict admits(Viewer viewer) {
        return NeedToKnow.admits(AGREEMENT, new Look(viewer, Purpose.OVERVIEW, NOW));
    }

    static Verdict opens(Viewer viewer, Purpose purpose, CaseTable table) {
        return NeedToKnow.of(AGREEMENT, new Look(viewer, purpose, NOW), table).opens();
    }
}
