package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.privacy.story.Told;

/** Makes the worlds of one organisation from a number: a case of its own in depth, some in brief, and those of which it may not know. */
final class Worlds {
    static final String MAIN = "main";
    static final List<String> FOREIGN = List.of("foreign 1", "foreign 2", "kept out");
    private static final String KEPT_OUT = "kept out";
    private static final List<String> LIGHT = List.of("light 1", "light 2", "light 3", "light 4");
    private final Observer observer;
    private final Chronicle chronicle = new Chronicle();
    private final Dice dice;

    private Worlds(Observer observer, Dice dice) {
        this.observer = observer;
        this.dice = dice;
    }

    /** @param differing the sites where this is the other world */
    static World of(long seed, Observer observer, Set<String> differing) {
        var dice = new Dice(seed, differing);
        var worlds = new Worlds(observer, dice);
        worlds.main();
        worlds.inTriage();
        worlds.left();
        LIGHT.forEach(worlds::light);
        FOREIGN.forEach(worlds::foreign);
        var sittings = new Sittings(worlds.chronicle, dice, observer);
        sittings.shared(MAIN, FOREIGN);
        sittings.foreign(FOREIGN);
        return new World(worlds.chronicle.told(), dice.sites());
    }

    record World(List<Told> told, Set<String> sites) {}

    private Scene scene(String name) {
        return new Scene(chronicle, dice, observer, name);
    }

    private void main() {
        var scene = scene(MAIN);
        begun(scene);
        var talk = new TableTalk(scene);
        talk.notToldYet();
        talk.movedSecretly();
        contributed(scene);
        talk.interpreted(1);
        talk.interpreted(2);
        new Matters(scene).keptOut(observer.others(VICTIM_SUPPORT, OM).getFirst());
        FOREIGN.forEach(new Matters(scene)::tied);
        ended(scene);
    }

    /** Raised, accepted, and with the observer at the table. */
    private void begun(Scene scene) {
        var talk = new TableTalk(scene);
        talk.raised(table());
        talk.accepted();
        if (observer.is(WAAG)) {
            talk.guest(WAAG);
        }
    }

    private List<String> table() {
        return List.of(OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME);
    }

    private void contributed(Scene scene) {
        var knowledge = new Knowledge(scene);
        var matters = new Matters(scene);
        for (var n = 1; n <= 6; n++) {
            knowledge.hidden(n);
        }
        for (var n = 1; n <= 3; n++) {
            knowledge.shared(n);
            knowledge.marked(n);
            matters.hiddenRequest(n);
        }
        if (observer.seated()) {
            knowledge.own(1);
            matters.request(observer.organisation(), SAFE_HOME);
            matters.request(OM, observer.organisation());
        }
        matters.document();
        matters.hiddenDocument(1);
        matters.hiddenDocument(2);
        matters.consent(1);
        matters.consent(2);
    }

    private void ended(Scene scene) {
        var ending = new Ending(scene);
        var how = scene.seen().nextInt(8);
        if (how < 3) {
            ending.handedOver();
        }
        if (how > 3) {
            ending.decided();
        }
        if (how > 5) {
            ending.followedUp();
        }
        if (how == 7) {
            ending.closed();
        }
    }

    /** Raised and not yet accepted: nothing of it is shown but for triage. */
    private void inTriage() {
        var scene = new Scene(chronicle, dice, observer.inTriage(), "in triage").from(20 * 3600);
        new TableTalk(scene).raised(table());
    }

    private void light(String name) {
        var scene = scene(name).from(dice.seen().nextInt(20) * 3600);
        begun(scene);
        new Knowledge(scene).hidden(1);
        new Matters(scene).hiddenRequest(1);
        ended(scene);
    }

    /** What becomes of a case that the observer left is not for it; what it told before stays its own. */
    private void left() {
        var scene = scene("left");
        begun(scene);
        if (observer.seated()) {
            new Knowledge(scene).own(1);
        }
        scene.visibly(
                "cases.organisation-unseated",
                CHILD_BOARD,
                Map.of(
                        "organisation",
                        observer.organisation(),
                        "until",
                        Chronicle.at(scene.now()).toString(),
                        "by",
                        CHILD_BOARD));
        var after = new Scene(chronicle, dice.within("left: afterwards"), observer.outside(), "left").from(scene.now());
        filled(after);
    }

    private void foreign(String name) {
        var own = dice.within(name + ": is there");
        if (Dice.oneIn(own.seen(), 3)) {
            return;
        }
        var scene = new Scene(chronicle, own, observer.outside(), name)
                .from(own.seen().nextInt(80_000));
        var seats = new ArrayList<>(table());
        seats.remove(observer.organisation());
        seats.add(WSS);
        var talk = new TableTalk(scene);
        talk.raised(seats);
        if (name.equals(KEPT_OUT)) {
            keptOut(scene);
            talk.guest(observer.organisation());
        }
        talk.accepted();
        filled(scene);
    }

    /** Before it takes its seat, so that it never may know of the case. */
    private void keptOut(Scene scene) {
        scene.visibly(
                "cases.participant-excluded",
                OM,
                Map.of(
                        "organisation",
                        observer.organisation(),
                        "exclusionId",
                        scene.id("kept out"),
                        "ground",
                        "Family.",
                        "by",
                        OM));
    }

    private static void filled(Scene scene) {
        for (var n = 1 + scene.seen().nextInt(3); n > 0; n--) {
            new Knowledge(scene).shared(n);
            new Matters(scene).hiddenRequest(n);
            new Matters(scene).consent(n);
        }
        new Matters(scene).document();
        if (scene.seen().nextBoolean()) {
            new Ending(scene).decided();
        }
    }
}
