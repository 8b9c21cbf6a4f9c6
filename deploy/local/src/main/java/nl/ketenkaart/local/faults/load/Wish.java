package nl.ketenkaart.local.faults.load;

import static nl.ketenkaart.local.faults.load.WorkedCase.CHILD_PROTECTION;
import static nl.ketenkaart.local.faults.load.WorkedCase.HALT;
import static nl.ketenkaart.local.faults.load.WorkedCase.OM;
import static nl.ketenkaart.local.faults.load.WorkedCase.OUTSIDER;
import static nl.ketenkaart.local.faults.load.WorkedCase.SAFE_HOME;
import static nl.ketenkaart.local.faults.load.WorkedCase.TABLE;
import static nl.ketenkaart.local.faults.load.WorkedCase.json;

import java.util.List;
import java.util.Random;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.faults.ledger.Write;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write that a partner wants done, with its own key.
 *
 * @param granted whether it should be, or should be refused
 */
record Wish(Write write, Call call, boolean granted) {
    /** Of the default sharing agreement: what these know for deepening, and no other one at the table does. */
    private static final List<String> KNOW_HOW_A_CHILD_DEVELOPS = List.of(OM, CHILD_PROTECTION, SAFE_HOME, HALT);

    /** Mostly for the whole table. */
    static Wish of(String author, WorkedCase about, Random chance) {
        var words = Marks.words(chance);
        if (author.equals(OUTSIDER)) {
            return contribution(about, author, fact(about, "SAFETY", words), List.of(), words);
        }
        return switch (chance.nextInt(12)) {
            case 0 -> contribution(about, author, fact(about, "HEARSAY", words), List.of(), words);
            case 1 -> contribution(about, author, fact(about, "SAFETY", words).put("weight", 1), List.of(), words);
            case 2, 3 -> concern(about, author, words);
            case 4, 5 -> forOne(about, author, words);
            case 6, 7 -> aboutTheChild(about, author, words);
            default -> forAll(about, author, words);
        };
    }

    static Wish forAll(WorkedCase about, String author, String words) {
        return contribution(about, author, fact(about, "SAFETY", words), TABLE, words);
    }

    private static Wish forOne(WorkedCase about, String author, String words) {
        var body = fact(about, "SAFETY", words);
        var reader = author.equals(OM) ? SAFE_HOME : OM;
        body.putArray("audience").add(reader);
        return contribution(about, author, body, List.of(author, reader), words);
    }

    private static Wish aboutTheChild(WorkedCase about, String author, String words) {
        return KNOW_HOW_A_CHILD_DEVELOPS.contains(author)
                ? contribution(about, author, fact(about, "CHILD_DEVELOPMENT", words), KNOW_HOW_A_CHILD_DEVELOPS, words)
                : forAll(about, author, words);
    }

    private static Wish contribution(
            WorkedCase about, String author, ObjectNode body, List<String> readers, String words) {
        var call = Call.write(Account.of(author), "POST", about.path() + "/contributions", body);
        return new Wish(about.contribution(words, author, readers), call, !readers.isEmpty());
    }

    private static Wish concern(WorkedCase about, String author, String words) {
        var body = json("{\"facts\": \"She did not open.\", \"feeling\": \"Too quiet.\", \"level\": 2}");
        var call = Call.write(Account.of(author), "POST", about.path() + "/concerns", body);
        return new Wish(about.concern(words, author), call, true);
    }

    private static ObjectNode fact(WorkedCase about, String category, String words) {
        var body = json("""
            {"kind": "FACT", "audience": "TABLE", "handling": "OPEN",
             "necessity": {"why": "The child's safety depends on it", "influence": "Decides what comes first"}}\
            """);
        body.put("category", category).put("statement", "She said: " + words + ".");
        body.putArray("personIds").add(about.child());
        body.putObject("source")
                .put("spokenInPerson", true)
                .put("on", java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString());
        return body;
    }
}
