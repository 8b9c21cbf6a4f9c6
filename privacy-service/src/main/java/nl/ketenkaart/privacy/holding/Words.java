package nl.ketenkaart.privacy.holding;

import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import org.jspecify.annotations.Nullable;

/**
 * What an item says, line by line. As it stands only the kinds and fields listed here are given; everything else names other
 * organisations, other people or the whole case, and is given in words that its owner writes for it.
 */
final class Words {
    /** By kind; a field of a field after a dot. */
    static final Map<Kind, Set<String>> LISTED = Map.ofEntries(
            entry(Kind.PERSON, Set.of("role", "name", "birthDate")),
            entry(Kind.PERSON_NEEDS, Set.of("birthDate", "language")),
            entry(Kind.MUNICIPALITY, Set.of("name")),
            entry(Kind.ADDRESS, Set.of("text")),
            entry(Kind.NOTICE, Set.of("informed", "on", "until")),
            entry(
                    Kind.CONTRIBUTION,
                    Set.of(
                            "kind",
                            "statement",
                            "source.on",
                            "source.spokenInPerson",
                            "source.system",
                            "necessity.why",
                            "reliability",
                            "asOf")),
            entry(Kind.ATTRIBUTE, Set.of("name", "value")),
            entry(Kind.DOCUMENT, Set.of("title", "kind", "necessity.why")),
            entry(Kind.LETTER, Set.of("language", "text", "translationOf")));

    private Words() {}

    /** All of it, for its owner. */
    static List<Line> all(Content content) {
        var lines = new ArrayList<Line>();
        add("", (Record) content, lines);
        return lines;
    }

    /** What is given of it as it stands; empty: nothing is. */
    static List<Line> listed(Kind kind, Content content) {
        var fields = LISTED.getOrDefault(kind, Set.of());
        return all(content).stream()
                .filter(line -> fields.contains(line.label()))
                .toList();
    }

    private static void add(String before, Record content, List<Line> lines) {
        for (var component : content.getClass().getRecordComponents()) {
            var label = before + component.getName();
            switch (value(component, content)) {
                case null -> {}
                case Record within -> add(label + ".", within, lines);
                case List<?> several -> several.forEach(one -> addOne(label, one, lines));
                case Object one -> lines.add(new Line(label, one.toString()));
            }
        }
    }

    private static void addOne(String label, Object one, List<Line> lines) {
        if (one instanceof Record within) {
            add(label + ".", within, lines);
        } else {
            lines.add(new Line(label, one.toString()));
        }
    }

    private static @Nullable Object value(RecordComponent component, Record content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
