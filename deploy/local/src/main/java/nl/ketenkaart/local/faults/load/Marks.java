package nl.ketenkaart.local.faults.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.partner.Answer;

/** By what a write is known where it is found. */
final class Marks {
    static final String CONCERN_VOICED = "nl.ketenkaart.cases.concern-voiced";
    static final String CONTRIBUTION_RECORDED = "nl.ketenkaart.cases.contribution-recorded";
    private static final Pattern WORDS = Pattern.compile("mark-[0-9a-f]{16}");

    private Marks() {}

    /** Words that nobody else wrote. */
    static String words(Random chance) {
        return "mark-%016x".formatted(chance.nextLong());
    }

    /** Only the last concern of an organisation has words on a card; that there was another one stands there as well. */
    static String concernOf(String organisation) {
        return "concern of " + organisation;
    }

    /** Of every word that stands anywhere on it, and of each concern, how often; nothing on one that was not given. */
    static Map<String, Integer> onCard(Answer card) {
        var found = new HashMap<String, Integer>();
        WORDS.matcher(card.text()).results().forEach(one -> found.merge(one.group(), 1, Integer::sum));
        card.json()
                .path("concernsCourse")
                .valueStream()
                .forEach(one -> found.merge(concernOf(one.path("organisation").asString()), 1, Integer::sum));
        return found;
    }

    /** Of each kind of news that follows from a write, how often it stands on this page. */
    static void inInbox(Answer page, Map<String, Integer> found) {
        page.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("type").asString())
                .filter(type -> type.equals(CONCERN_VOICED) || type.equals(CONTRIBUTION_RECORDED))
                .forEach(type -> found.merge(type, 1, Integer::sum));
    }
}
