package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreement;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/** Looks into the case of a story as the people of an organisation would, at a fixed moment after it. */
public final class CardFixture {
    public static final Instant NOW = Story.BEGIN.plus(Duration.ofDays(2));
    public static final Flow FLOW = new Flow("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", null);
    public static final SharingAgreement AGREEMENT = TheAgreement.version1();
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    final InMemoryIntake intake;
    final List<Disclosure> recorded = new ArrayList<>();
    final LookIntoCase looking;
    final ListCases listing;

    CardFixture(InMemoryIntake intake) {
        this(intake, NOW);
    }

    CardFixture(InMemoryIntake intake, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        this.intake = intake;
        this.looking = new LookIntoCase(
                intake, at -> AGREEMENT, recorded::add, (o, c, id, n) -> "tag of " + id + " " + n, clock);
        this.listing = new ListCases(intake, intake, at -> AGREEMENT, recorded::add, clock);
    }

    static CardFixture after(Story story) {
        return new CardFixture(InMemoryIntake.of(story));
    }

    /** As a professional. */
    public static Asked by(String organisation, Purpose purpose) {
        return inTheRoles(Set.of("professional"), organisation, purpose);
    }

    public static Asked inTheRoles(Set<String> roles, String organisation, Purpose purpose) {
        return new Asked(caller(organisation, roles), purpose, FLOW);
    }

    static Caller caller(String organisation, Set<String> roles) {
        var kind = KINDS.get(organisation).name();
        return new Caller(new OrganisationId(organisation), kind, organisation + "-somebody", true, roles, "local-cli");
    }

    Answer look(String organisation, Purpose purpose) {
        return look(organisation, purpose, "professional");
    }

    Answer look(String organisation, Purpose purpose, String role) {
        return looking.handle(new CaseId(CASE), inTheRoles(Set.of(role), organisation, purpose));
    }

    Answer lookWithoutRole(String organisation, Purpose purpose) {
        return looking.handle(new CaseId(CASE), inTheRoles(Set.of(), organisation, purpose));
    }

    /** What a professional finds for the purpose of deepening. */
    CardView card(String organisation) {
        return card(organisation, Purpose.DEEPENING);
    }

    CardView card(String organisation, Purpose purpose) {
        return switch (look(organisation, purpose)) {
            case Answer.Card(var view) -> view;
            case Answer.InBrief(var view) -> throw new AssertionError("in brief only");
            case Answer.Refused(var refusal) -> throw new AssertionError(refusal.kind() + " " + refusal.detail());
        };
    }

    static List<UUID> full(CardView card) {
        return card.holding().contributions().stream()
                .filter(Contribution.class::isInstance)
                .map(view -> ((Contribution) view).contributionId())
                .toList();
    }

    /** What the contributions say that are seen in full. */
    public static List<String> statements(Answer.Card answer) {
        return answer.view().holding().contributions().stream()
                .filter(Contribution.class::isInstance)
                .map(view -> ((Contribution) view).statement())
                .toList();
    }

    /** How each organisation at the first table sees the only contribution, in order to deepen. */
    public static TreeMap<String, Level> levels(Story story) {
        var fixture = after(story);
        var levels = new TreeMap<String, Level>();
        for (var organisation : List.of(OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME)) {
            var card = fixture.card(organisation);
            var marked = marked(card).isEmpty() ? Level.NONE : Level.MARKER;
            levels.put(organisation, full(card).isEmpty() ? marked : Level.FULL);
        }
        return levels;
    }

    static List<String> marked(CardView card) {
        return card.holding().contributions().stream()
                .filter(Marker.class::isInstance)
                .map(view -> ((Marker) view).holder().organisation().value())
                .toList();
    }

    static OrganisationId organisation(String name) {
        return new OrganisationId(name);
    }
}
