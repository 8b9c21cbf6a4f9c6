package nl.ketenkaart.privacy.simulation;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.simulation.Simulation.OwnItem;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/**
 * Random agreements are simulated by each owner, agreed, and take effect; then what all organisations see is held against what
 * they saw a nanosecond before. What all owners were told together is what changed: no more and no less.
 */
class SimulationComesTrueTest {
    private static final long SEED = 20261126L;
    private static final int AGREEMENTS = 300;
    private static final List<String> TABLE =
            List.of(OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME);
    private static final List<Category> CATEGORIES = List.of(Category.values()).stream()
            .filter(category -> category != Category.UNKNOWN)
            .toList();

    @Test
    void what_is_simulated_is_what_appears_and_disappears_when_it_takes_effect() {
        var changes = 0;
        for (var n = 0; n < AGREEMENTS; n++) {
            changes += comesTrue(new Random(SEED + n), n);
        }
        System.out.printf("simulations: %d agreements, %d changes in what is seen%n", AGREEMENTS, changes);
        assertThat(changes).isGreaterThan(10 * AGREEMENTS);
    }

    private static int comesTrue(Random random, int n) {
        var stories = List.of(story(random, CASE, n % 3), story(random, new UUID(n, 7), (n + 1) % 3));
        var fixture = new SimulationFixture(stories.toArray(Story[]::new));
        var from = random.nextBoolean() ? null : CardFixture.NOW.plus(Duration.ofMinutes(1 + random.nextInt(500)));
        var version = fixture.amendments.prepared(text(random, from));
        var told = new TreeSet<String>();
        for (var owner : TABLE) {
            fixture.simulation(version, owner).items().forEach(item -> told.add(said(item)));
        }
        var at = from == null ? CardFixture.NOW.plusNanos(1) : from;
        var before = seen(fixture, stories, at.minusNanos(1));
        fixture.amendments.now = from == null ? at : CardFixture.NOW;
        agree(fixture, version);
        var after = seen(fixture, stories, at);

        var came = new TreeSet<String>();
        after.forEach((sight, level) -> {
            if (!before.get(sight).equals(level)) {
                came.add(sight + " " + before.get(sight) + " " + level);
            }
        });
        assertThat(told).as("seed %d", SEED + n).isEqualTo(came);
        return came.size();
    }

    private static void agree(SimulationFixture fixture, int version) {
        fixture.amendments.approvedByTwo(version);
        assertThat(fixture.amendments
                        .agreements
                        .inForce(Instant.parse("2028-01-01T00:00:00Z"))
                        .version())
                .isEqualTo(version);
    }

    private static String said(OwnItem item) {
        return item.item() + " " + item.organisation() + " " + item.purpose() + " " + item.before() + " "
                + item.after();
    }

    /** How everybody sees every part of every case, as their cards are made; own parts apart, which no agreement changes. */
    private static TreeMap<String, String> seen(SimulationFixture fixture, List<Story> stories, Instant at) {
        var seen = new TreeMap<String, String>();
        for (var story : stories) {
            var file = fixture.intake.file(story.caseId());
            for (var organisation : TABLE) {
                for (var purpose :
                        purposes(organisation, CardMaker.fitting(file.shell().phase()))) {
                    var role = purpose == Purpose.DECISION ? "chair" : "professional";
                    var id = new OrganisationId(organisation);
                    var viewer = new Viewer(id, KINDS.get(organisation), "somebody", true, Set.of(role));
                    var look = Seen.of(fixture.amendments.agreements.inForce(at), new Look(viewer, purpose, at), file);
                    file.parts().values().stream()
                            .filter(part -> !part.label().item().owner().equals(id))
                            .forEach(part -> seen.put(
                                    part.id() + " " + organisation + " " + purpose,
                                    level(look, part).name()));
                }
            }
        }
        return seen;
    }

    /** An attribute is shown with what it belongs to. */
    private static Level level(Seen look, Part part) {
        var hidden =
                part.label().kind() == Kind.ATTRIBUTE && !look.sees(part.label().of());
        return hidden ? Level.NONE : look.verdict(part).level();
    }

    private static List<Purpose> purposes(String organisation, Purpose fitting) {
        return organisation.equals(OM) && fitting == Purpose.DEEPENING
                ? List.of(fitting, Purpose.DECISION)
                : List.of(fitting);
    }

    /** Raised, deepened or decided, with parts of everybody. */
    private static Story story(Random random, UUID caseId, int phase) {
        var story = Story.raised(caseId);
        if (phase == 0) {
            return story;
        }
        story.accepted().directed(CHILD_BOARD);
        for (var n = 0; n < 12; n++) {
            var owner = TABLE.get(random.nextInt(TABLE.size()));
            var told = of(caseId + " " + n, owner, any(random).name());
            told = switch (random.nextInt(8)) {
                case 0 -> told.draft();
                case 1 -> told.handled("MARKER_ONLY");
                case 2 -> told.handled("SESSION_ONLY");
                case 3 -> told.handled("DIRECTOR_RELEASE");
                case 4 -> told.forOnly(HALT, POLICE);
                case 5 -> told.needingConsentOf(BINTA);
                case 6 -> told.attribute("what", "that", any(random).name());
                default -> told;
            };
            story.contributed(told);
        }
        MoreEvents.consented(story, BINTA, any(random).name(), TABLE.get(random.nextInt(TABLE.size())));
        MoreEvents.asked(story, POLICE, SAFE_HOME, any(random).name());
        return phase == 1 ? story.interpreted().dissented(HALT) : story.decided();
    }

    private static Category any(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    /** Any cell may be otherwise; one signatory in ten leaves at some time around then. */
    private static AgreementDraft text(Random random, Instant from) {
        var matrix = new ArrayList<Row>();
        for (var row : draft().matrix()) {
            var categories = CATEGORIES.stream()
                    .map(Enum::name)
                    .filter(category -> row.categories().contains(category) != (random.nextInt(5) == 0))
                    .toList();
            matrix.add(new Row(row.purpose(), row.recipient(), categories, row.source()));
        }
        return from(signedBy(allowing(draft(), matrix), one -> leaving(random, one)), from);
    }

    private static Signatory leaving(Random random, Signatory one) {
        var stays = one.until() != null
                || random.nextInt(10) > 0
                || one.organisation().equals(OM)
                || one.organisation().equals(POLICE);
        var until = CardFixture.NOW.plus(Duration.ofMinutes(random.nextInt(500) - 100));
        return stays ? one : new Signatory(one.organisation(), one.kind(), one.from(), until);
    }
}
