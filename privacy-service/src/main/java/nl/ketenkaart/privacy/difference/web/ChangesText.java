package nl.ketenkaart.privacy.difference.web;

import java.util.stream.Collectors;
import nl.ketenkaart.privacy.difference.Changes;
import nl.ketenkaart.privacy.difference.Changes.Change;

/** A sentence on each line. */
final class ChangesText {
    private static final String NOTHING = "It says nothing else.";

    private ChangesText() {}

    static String plain(Changes changes) {
        return heading(changes) + "\n\n" + lines(changes, "", false);
    }

    static String markdown(Changes changes) {
        return "# " + heading(changes) + "\n\n" + lines(changes, "* ", true);
    }

    private static String heading(Changes changes) {
        return "Sharing agreement: what version %d changes in version %d".formatted(changes.version(), changes.from());
    }

    private static String lines(Changes changes, String mark, boolean escaped) {
        if (changes.items().isEmpty()) {
            return NOTHING + "\n";
        }
        return changes.items().stream()
                .map(Change::sentence)
                .map(sentence -> mark + (escaped ? escaped(sentence) : sentence) + "\n")
                .collect(Collectors.joining());
    }

    /** Whatever somebody wrote, it stays words. */
    private static String escaped(String sentence) {
        return sentence.replaceAll("([\\\\`*_{}\\[\\]<>#|!~&])", "\\\\$1");
    }
}
