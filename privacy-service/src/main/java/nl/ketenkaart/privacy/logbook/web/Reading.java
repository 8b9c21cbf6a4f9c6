package nl.ketenkaart.privacy.logbook.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import org.jspecify.annotations.Nullable;

/** Reads a question to its end and gathers all that is wrong with it. */
final class Reading {
    private static final int LIMIT = 20;
    private static final int MOST = 100;
    private final Lookup lookup;
    private final Tokens tokens;
    private final List<Fault> faults = new ArrayList<>();

    Reading(Lookup lookup, Tokens tokens) {
        this.lookup = lookup;
        this.tokens = tokens;
    }

    <T> @Nullable T optional(String name, Function<String, T> read) {
        var text = lookup.query().get(name);
        try {
            return text == null ? null : read.apply(text);
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            faults.add(new Fault("query:" + name, "is not a value that can be asked for here"));
            return null;
        }
    }

    void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    /** The place after which to go on; empty from the newest. */
    String after() {
        var place = optional("cursor", cursor -> tokens.open(context(), cursor).orElseThrow());
        return place == null ? "" : place;
    }

    int limit() {
        var limit = optional("limit", Reading::limit);
        return limit == null ? LIMIT : limit;
    }

    private static Integer limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    void end() {
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
    }

    /** The cursor of the next page; null: there is none. */
    @Nullable
    String next(@Nullable String place) {
        return place == null ? null : tokens.seal(context(), place);
    }

    /** Good for this organisation and this very question. */
    private String context() {
        var question = new TreeMap<>(lookup.query());
        question.keySet().removeAll(List.of("cursor", "limit"));
        return String.join("|", lookup.path(), lookup.caller().organisation().value(), question.toString());
    }
}
