package nl.ketenkaart.privacy.twoworlds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.twoworlds.Chronicle.Event;

/** One case in one world: its visible events come on even moments, one after the other; hidden ones whenever they want. */
final class Scene {
    /** Until here everything has been told, an hour before anybody looks for the last time. */
    static final int END = (int) Duration.ofHours(47).toSeconds();

    static final Instant NOW = Story.BEGIN.plus(Duration.ofDays(2));
    final Chronicle chronicle;
    final Dice dice;
    final Observer observer;
    final String name;
    final UUID caseId;
    private int second;

    Scene(Chronicle chronicle, Dice dice, Observer observer, String name) {
        this.chronicle = chronicle;
        this.dice = dice;
        this.observer = observer;
        this.name = name;
        this.caseId = Chronicle.id("case " + name);
    }

    Random seen() {
        return dice.seen();
    }

    Random hidden(String site) {
        return dice.hidden(name + ": " + site);
    }

    UUID id(String what) {
        return Chronicle.id(name + " " + what);
    }

    /** From this moment on, of the visible ones. */
    Scene from(int moment) {
        second = Math.max(second, moment);
        return this;
    }

    int now() {
        return second;
    }

    /** Tells what the case itself goes through, which everybody at the table may know in its main lines. */
    void visibly(String type, String by, Map<String, Object> body) {
        visibly(type, caseId, by, body);
    }

    void visibly(String type, UUID aggregate, String by, Map<String, Object> body) {
        second += Chronicle.STEP;
        chronicle.tell(second, event(type, aggregate, by, body));
    }

    void hidden(int moment, Told told) {
        chronicle.tell(moment, event(told.type(), told.aggregate(), told.by(), told.body()));
    }

    /** One event of this case. */
    record Told(String type, UUID aggregate, String by, Map<String, Object> body) {}

    /** Soon after what was told so far or any time later, at a moment that no visible event has. */
    int later(Random random, int after) {
        var within = random.nextBoolean() ? 12 * Chronicle.STEP : END - after - Chronicle.STEP;
        var moment = after + 1 + random.nextInt(Math.max(1, within));
        return moment % Chronicle.STEP == 0 ? moment + 1 : moment;
    }

    private Event event(String type, UUID aggregate, String by, Map<String, Object> body) {
        var whole = new LinkedHashMap<String, Object>(body);
        whole.put("caseId", caseId);
        return new Event(type, caseId, aggregate, by, whole);
    }
}
