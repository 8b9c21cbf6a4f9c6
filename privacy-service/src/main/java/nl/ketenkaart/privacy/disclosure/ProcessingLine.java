package nl.ketenkaart.privacy.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * One line of the processing log (Logboek Dataverwerkingen, 3.1 and 3.2): an action, or what it did with one person's data,
 * as a span below the action's. Says which organisation, client and role, never which employee.
 *
 * @param dataSubject pseudonym; null on the line of the action itself
 */
public record ProcessingLine(
        Flow flow,
        Instant start,
        Instant end,
        @Nullable String dataSubject,
        Set<Category> categories,
        Set<UUID> items,
        Disclosure disclosure) {
    private static final int SPAN_BYTES = 8;

    /** The action's line first, then one for each person. The same disclosure gives the same lines. */
    static List<ProcessingLine> of(Disclosure disclosure, Pseudonyms pseudonyms, Instant end) {
        var lines = new ArrayList<ProcessingLine>();
        var began = disclosure.began();
        lines.add(new ProcessingLine(disclosure.flow(), began, end, null, Set.of(), Set.of(), disclosure));
        for (var about : disclosure.people()) {
            lines.add(ofPerson(disclosure, about, pseudonyms.of(about.person()), end));
        }
        return lines;
    }

    private static ProcessingLine ofPerson(Disclosure disclosure, AboutPerson about, String pseudonym, Instant end) {
        var action = disclosure.flow();
        var flow = new Flow(action.traceId(), spanBelow(action, pseudonym), action.spanId());
        return new ProcessingLine(
                flow, disclosure.began(), end, pseudonym, about.categories(), about.items(), disclosure);
    }

    /** A span id that is this person's within this action, whenever it is computed. */
    private static String spanBelow(Flow action, String pseudonym) {
        try {
            var text = action.traceId() + action.spanId() + pseudonym;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SPAN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
