package nl.ketenkaart.privacy.sequence;

import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkaart.privacy.sequence.Step.Datum;
import nl.ketenkaart.privacy.sequence.Step.Terms;

/**
 * What two organisations see of contributions in a case that is deepened, with child protection as its director and no
 * session: the rules word for word, nothing kept that can be worked out again. And who is told what, from what each was shown.
 */
final class LiteralModel {
    static final List<String> READERS = List.of(HALT, CHILD_BOARD);
    private static final String NOTHING = "";
    private static final String WAITS = " and it waits";
    private static final Map<String, Set<String>> AGREEMENT = Map.of(
            HALT,
            Set.of("SAFETY", "CHILD_DEVELOPMENT", "NEEDS", "LEGAL"),
            CHILD_BOARD,
            Set.of(
                    "SAFETY",
                    "POLICE_CONTACT",
                    "SUPERVISION",
                    "CHILD_DEVELOPMENT",
                    "FAMILY_SYSTEM",
                    "CARE",
                    "HEALTH",
                    "NEEDS",
                    "LIVING",
                    "LEGAL"));

    /** A contribution as it is now. */
    record Held(String owner, Terms terms, boolean released, boolean withdrawn) {}

    private record Given(Set<String> categories, Set<String> organisations) {}

    /** What somebody was shown of a contribution, and whether it was told since that this holds no more. */
    private record Shown(boolean full, Terms terms, Set<String> categories, boolean told) {}

    final Map<Integer, Held> held = new HashMap<>();
    private final Map<Integer, Given> consents = new HashMap<>();
    private final Map<String, Map<Integer, Shown>> shown = new HashMap<>();

    /** The whole of what is sent, where a step says one thing that changes. */
    Step inFull(Step step) {
        if (!(step instanceof Step.Amend(var n, var datum)) || !held.containsKey(n)) {
            return step;
        }
        var terms = held.get(n).terms();
        var data = new ArrayList<>(terms.attributes());
        data.removeIf(one -> one.name().equals(datum.name()));
        data.add(datum);
        return new Step.Correct(
                n,
                new Terms(
                        terms.statement(),
                        terms.category(),
                        data,
                        terms.audience(),
                        terms.handling(),
                        terms.needsConsent(),
                        terms.draft()));
    }

    /** Whether it happens at all. */
    boolean happens(Step step) {
        return switch (step) {
            case Step.Contribute(var n, var owner, var terms) -> !held.containsKey(n);
            case Step.Correct(var n, var terms) ->
                held.containsKey(n)
                        && !held.get(n).withdrawn()
                        && !held.get(n).terms().equals(terms);
            case Step.Amend amend -> false;
            case Step.Withdraw(var n) -> held.containsKey(n) && !held.get(n).withdrawn();
            case Step.Release(var n) -> held.containsKey(n) && releasable(held.get(n));
            case Step.GiveConsent(var n, var categories, var organisations) -> !consents.containsKey(n);
            case Step.WithdrawConsent(var n) ->
                consents.containsKey(n) && !consents.get(n).organisations().isEmpty();
            case Step.Look(var organisation) -> true;
        };
    }

    /** By the director, of what is shared and meant for it. */
    private static boolean releasable(Held it) {
        return !it.withdrawn()
                && !it.released()
                && it.terms().handling().equals("DIRECTOR_RELEASE")
                && (it.owner().equals(CHILD_BOARD) || !it.terms().draft() && meantFor(CHILD_BOARD, it.terms()));
    }

    /** What happens, and who is told of it as one who was shown what it changes. */
    Set<String> take(Step step) {
        switch (step) {
            case Step.Contribute(var n, var owner, var terms) -> held.put(n, new Held(owner, terms, false, false));
            case Step.Correct(var n, var terms) -> {
                return correct(n, terms);
            }
            case Step.Withdraw(var n) -> {
                return withdraw(n);
            }
            case Step.Release(var n) ->
                held.compute(n, (k, it) -> new Held(it.owner(), it.terms(), true, it.withdrawn()));
            case Step.GiveConsent(var n, var categories, var organisations) ->
                consents.put(n, new Given(categories, organisations));
            case Step.WithdrawConsent(var n) -> consents.put(n, new Given(Set.of(), Set.of()));
            case Step.Look(var organisation) -> held.keySet().forEach(n -> look(organisation, n));
            case Step.Amend amend -> throw new IllegalArgumentException("not in full");
        }
        return Set.of();
    }

    private Set<String> correct(int n, Terms terms) {
        var told = new TreeSet<String>();
        var before = held.get(n);
        var after = new Held(before.owner(), terms, before.released(), false);
        for (var reader : READERS) {
            var was = shown.getOrDefault(reader, Map.of()).get(n);
            if (was != null && !was.told() && !reader.equals(before.owner()) && isNews(reader, was, before, after)) {
                told.add(reader);
                shown.get(reader).put(n, new Shown(was.full(), was.terms(), was.categories(), true));
            }
        }
        held.put(n, after);
        return told;
    }

    private boolean isNews(String reader, Shown was, Held before, Held after) {
        var changed = !view(reader, before).equals(view(reader, after));
        if (was.full()) {
            return changed || !words(before.terms(), was.categories()).equals(words(after.terms(), was.categories()));
        }
        return changed && !gained(reader, before, after);
    }

    /** Whether it shows more than it did: then it is as new as any other. */
    private boolean gained(String reader, Held before, Held after) {
        var appears =
                view(reader, before).equals(NOTHING) && !view(reader, after).equals(NOTHING);
        return appears || !opens(reader, before) && opens(reader, after);
    }

    private boolean opens(String reader, Held it) {
        return view(reader, it).startsWith("FULL") || waits(reader, it);
    }

    private Set<String> withdraw(int n) {
        var told = new TreeSet<String>();
        for (var reader : READERS) {
            if (shown.getOrDefault(reader, Map.of()).containsKey(n)) {
                told.add(reader);
            }
        }
        held.compute(n, (k, it) -> new Held(it.owner(), it.terms(), it.released(), true));
        return told;
    }

    private void look(String reader, int n) {
        var it = held.get(n);
        var view = view(reader, it);
        if (view.equals(NOTHING) || it.owner().equals(reader)) {
            return;
        }
        var full = view.startsWith("FULL");
        var own = shown.computeIfAbsent(reader, none -> new HashMap<>());
        var was = own.get(n);
        if (was != null && was.full() && !full) {
            return;
        }
        var categories = new TreeSet<String>();
        if (was != null && !was.told()) {
            categories.addAll(was.categories());
        }
        if (full) {
            it.terms().attributes().stream()
                    .map(Datum::category)
                    .filter(category -> permitted(reader, category, it))
                    .forEach(categories::add);
        }
        own.put(n, new Shown(full, it.terms(), categories, false));
    }

    private static List<Object> words(Terms terms, Set<String> categories) {
        var words = new ArrayList<Object>(List.of(terms.statement(), terms.category(), terms.draft()));
        words.add(terms.attributes().stream()
                .filter(datum -> categories.contains(datum.category()))
                .map(Datum::toString)
                .sorted()
                .toList());
        return words;
    }

    /** Each thing on an organisation's card in the order of the alphabet, and how many of them wait for it. */
    List<String> card(String reader) {
        var card = new ArrayList<>(held.values().stream()
                .map(it -> view(reader, it).replace(WAITS, ""))
                .filter(view -> !view.equals(NOTHING))
                .sorted()
                .toList());
        card.add("waiting "
                + held.values().stream().filter(it -> waits(reader, it)).count());
        return card;
    }

    private String view(String reader, Held it) {
        if (it.owner().equals(reader)) {
            return full(it, it.terms().attributes());
        }
        if (!permitted(reader, it.terms().category(), it)) {
            return NOTHING;
        }
        return switch (it.terms().handling()) {
            case "OPEN" -> fullFor(reader, it);
            case "DIRECTOR_RELEASE" ->
                it.released() ? fullFor(reader, it) : waits(reader, it) ? mark(it) + WAITS : NOTHING;
            default -> mark(it);
        };
    }

    private boolean waits(String reader, Held it) {
        return reader.equals(CHILD_BOARD)
                && !it.owner().equals(reader)
                && it.terms().handling().equals("DIRECTOR_RELEASE")
                && !it.released()
                && permitted(reader, it.terms().category(), it);
    }

    private String fullFor(String reader, Held it) {
        return full(
                it,
                it.terms().attributes().stream()
                        .filter(datum -> permitted(reader, datum.category(), it))
                        .toList());
    }

    private static String full(Held it, List<Datum> attributes) {
        return "FULL %s %s %s %s"
                .formatted(
                        it.owner(),
                        it.terms().category(),
                        it.terms().statement(),
                        attributes.stream().map(Datum::toString).sorted().toList());
    }

    private static String mark(Held it) {
        return "MARKER %s %s".formatted(it.owner(), it.terms().category());
    }

    /** Rules 5 to 8. */
    private boolean permitted(String reader, String category, Held it) {
        return AGREEMENT.get(reader).contains(category)
                && !it.terms().draft()
                && !it.withdrawn()
                && meantFor(reader, it.terms())
                && (!it.terms().needsConsent() || consented(reader, category));
    }

    private static boolean meantFor(String reader, Terms terms) {
        return terms.audience().isEmpty() || terms.audience().contains(reader);
    }

    private boolean consented(String reader, String category) {
        return consents.values().stream()
                .anyMatch(given -> given.categories().contains(category)
                        && given.organisations().contains(reader));
    }
}
