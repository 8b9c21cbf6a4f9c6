package nl.ketenkaart.privacy.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Receiver;

/** Who was shown an item, as the processing log has it: by organisation and purpose, from the first day to the last. */
final class Receivers {
    private static final int BATCH = 100;
    private static final Set<String> OF_THE_REQUEST =
            Set.of(Activity.PREPARE_SUBJECT_ACCESS.uri(), Activity.GIVE_SUBJECT_ACCESS.uri());
    private final List<LoggedLine> lines = new ArrayList<>();

    private Receivers() {}

    /** All looks of others at something of this case. */
    static Receivers of(SubjectAccessPart part, LoggedLines log, Pseudonyms pseudonyms) {
        var people = part.people().stream().map(person -> Key.acrossCases(pseudonyms.of(person)));
        var keys = Stream.concat(Stream.of(Key.ofCase(part.caseId().value())), people)
                .toList();
        var receivers = new Receivers();
        var after = "";
        List<Found> found;
        do {
            found = log.find(keys, after, BATCH);
            found.stream()
                    .flatMap(one -> one.lines().stream())
                    .filter(line -> !line.given().organisation().equals(part.organisation()))
                    .filter(line -> !OF_THE_REQUEST.contains(line.activity()))
                    .forEach(receivers.lines::add);
            after = found.isEmpty() ? after : found.getLast().place();
        } while (found.size() == BATCH);
        return receivers;
    }

    List<Receiver> of(Part part) {
        var all = new TreeMap<String, Receiver>();
        lines.stream()
                .filter(line -> shows(line, part))
                .map(Receivers::receiver)
                .forEach(one -> all.merge(one.organisation() + "|" + one.purpose(), one, Receivers::both));
        return List.copyOf(all.values());
    }

    private static boolean shows(LoggedLine line, Part part) {
        UUID whole = Objects.requireNonNullElse(part.label().of(), part.id());
        return line.given().items().contains(part.id())
                && line.given().revisions().stream()
                        .filter(revision -> revision.item().equals(whole))
                        .allMatch(
                                revision -> revision.revision() == part.label().revision());
    }

    private static Receiver receiver(LoggedLine line) {
        var day = LocalDate.ofInstant(line.start(), SubjectAccess.HERE);
        return new Receiver(line.given().organisation(), line.given().purpose(), day, day);
    }

    private static Receiver both(Receiver one, Receiver other) {
        var first = one.first().isBefore(other.first()) ? one.first() : other.first();
        var last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Receiver(one.organisation(), one.purpose(), first, last);
    }
}
