package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.PROBATION;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.privacy.story.Contribution.of;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.glass.BreakGlass;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.glass.LiftSuspension;
import nl.ketenkaart.privacy.glass.ReviewBreakGlass;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.notice.Telling;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Recording;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/** Binta's shelter is kept from the police and her health from Halt. Joost of the police fears for her; Safe Home owns where she is. */
final class OversightFixture {
    static final CaseId THE_CASE = new CaseId(CASE);
    static final BreakGlassId ID = id(1);
    static final BreakGlass BREAK = breaking(Category.WHEREABOUTS);
    static final Caller JOOST = person(POLICE, "joost", "professional");
    static final Caller OFFICER_OF_THE_POLICE = person(POLICE, "pien", "privacy-officer");
    static final Caller OFFICER_OF_SAFE_HOME = person(SAFE_HOME, "yasmin", "privacy-officer");
    static final Caller OFFICER_OF_HALT = person(HALT, "henk", "privacy-officer");

    /** What moves only when it is told to. */
    static final class Watch extends Clock {
        private Instant now = CardFixture.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final Watch watch = new Watch();
    final List<Telling> told = new ArrayList<>();
    final List<Disclosure> recorded = new ArrayList<>();
    private final GlassAlarms alarms = new GlassAlarms(at -> TheAgreement.version1(), watch);
    final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> {
        told.addAll(alarms.of(before, after, cause));
        return List.of();
    });
    final MemoryGrants grants = new MemoryGrants(intake);
    private final OpenCase opening = new OpenCase(intake, at -> TheAgreement.version1(), recorded::add, watch);
    final BreakGlassHandler breaking = new BreakGlassHandler(opening, grants, watch);
    final ReviewBreakGlassHandler reviewing = new ReviewBreakGlassHandler(opening, grants, watch);
    final EscalateBreakGlassHandler escalating = new EscalateBreakGlassHandler(grants, watch);
    final LookAtBrokenGlass looking = new LookAtBrokenGlass(
            intake, grants, opening, at -> TheAgreement.version1(), new Recording(recorded::add, watch));

    OversightFixture(Story story) {
        intake.take(story.told());
    }

    static OversightFixture ofBinta() {
        return new OversightFixture(binta());
    }

    static Story binta() {
        return Story.deepening()
                .contributed(of("shelter", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT))
                .contributed(of("health", PROBATION, "HEALTH").forOnly(CHILD_BOARD))
                .contributed(of("school", CHILD_BOARD, "SAFETY"));
    }

    Result<GlassGrant> breakGlass() {
        return breakGlass(ID, JOOST, BREAK);
    }

    Result<GlassGrant> breakGlass(BreakGlassId id, Caller caller, BreakGlass command) {
        return breaking.handle(THE_CASE, id, caller, command);
    }

    Result<GlassGrant> review(Caller caller, Verdict verdict) {
        return reviewing.handle(ID, caller, new ReviewBreakGlass(verdict, "As the file shows."));
    }

    Result<GlassGrant> lift(Caller caller) {
        return reviewing.handle(ID, caller, new LiftSuspension("It was talked over."));
    }

    List<String> toldOf(String about) {
        return told.stream()
                .filter(one -> one.toString().contains("about=" + about))
                .map(one -> one.organisation().value())
                .toList();
    }

    /** What the contributions say that this caller sees in full, in order to deepen. */
    List<String> seenBy(Caller caller) {
        var cards = new LookIntoCase(intake, at -> TheAgreement.version1(), recorded::add, (o, c, i, n) -> "", watch);
        var asked = new LookIntoCase.Asked(caller, Purpose.DEEPENING, CardFixture.FLOW);
        return CardFixture.statements((LookIntoCase.Answer.Card) cards.handle(THE_CASE, asked));
    }

    static BreakGlass breaking(Category... categories) {
        return new BreakGlass("She called, and nobody knows from where.", new PersonId(BINTA), List.of(categories), 60);
    }

    static BreakGlassId id(int n) {
        return new BreakGlassId(new UUID(7, n));
    }

    static Caller person(String organisation, String name, String... roles) {
        return caller(organisation, name, true, roles);
    }

    static Caller machine(String organisation, String... roles) {
        return caller(organisation, "a-machine", false, roles);
    }

    private static Caller caller(String organisation, String name, boolean person, String... roles) {
        var kind = KINDS.get(organisation).name();
        return new Caller(new OrganisationId(organisation), kind, name, person, Set.of(roles), "local-cli");
    }
}
