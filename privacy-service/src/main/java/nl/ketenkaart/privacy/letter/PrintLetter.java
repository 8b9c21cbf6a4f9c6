package nl.ketenkaart.privacy.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.letter.LetterToPrint.Text;
import nl.ketenkaart.privacy.letter.LetterToPrint.Translation;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Prints the letter of a decision for who sees it in full, for this purpose and now. That it was given is on record before it
 * leaves. Hidden, not written, never there: the same.
 */
public final class PrintLetter {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final OpenCase opening;
    private final Printer printer;

    public PrintLetter(OpenCase opening, Printer printer) {
        this.opening = opening;
        this.printer = printer;
    }

    public record Asked(CaseId caseId, UUID decisionId, Caller caller, Purpose purpose, Flow flow) {}

    /** @param reference of the case */
    public record Printed(String reference, byte[] bytes) {}

    private record Found(OpenedCase opened, Seen seen, Part part, Content.Letter content) {}

    /**
     * Empty when there is none for this caller.
     *
     * @throws Printer.Unprintable for a letter that cannot be printed; then nothing was given, and nothing is on record
     */
    public Optional<Printed> handle(Asked asked) {
        return opening.handle(asked.caseId(), new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()))
                .flatMap(opened -> found(opened, asked.decisionId()))
                .map(this::print);
    }

    private Printed print(Found found) {
        var letter = letter(found);
        var bytes = printer.print(letter);
        var people = found.seen().people(part -> part.id().equals(found.part().id()));
        found.opened().record(Activity.PRINT_LETTER, people, new Counts(1, 0, 0), List.of());
        return new Printed(letter.reference(), bytes);
    }

    private static Optional<Found> found(OpenedCase opened, UUID decisionId) {
        var seen = Seen.of(opened.agreement(), opened.look(), opened.file());
        return opened.file()
                .parts(Kind.LETTER)
                .filter(part -> decisionId.equals(part.label().of()))
                .findFirst()
                .flatMap(part -> seen.content(part.id(), Content.Letter.class)
                        .map(content -> new Found(opened, seen, part, content)));
    }

    private static LetterToPrint letter(Found found) {
        var content = found.content();
        var raised = found.opened().file().shell().raised();
        return new LetterToPrint(
                raised == null ? "" : raised.reference(),
                LocalDate.ofInstant(found.part().label().recordedAt(), HERE),
                new Text(content.language(), content.text()),
                translation(content));
    }

    private static @Nullable Translation translation(Content.Letter content) {
        var dutch = content.translationOf();
        var translator = content.translatedBy();
        if (dutch == null) {
            return null;
        }
        return translator == null
                ? new Translation(dutch, "", "")
                : new Translation(dutch, translator.capacity(), translator.name());
    }
}
