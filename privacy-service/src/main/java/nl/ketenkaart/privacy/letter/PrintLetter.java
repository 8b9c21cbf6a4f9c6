package nl.ketenkaart.privacy.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.letter.LetterToPrint.Text;
import nl.ketenkaart.privacy.letter.LetterToPrint.Translation;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Prints the letter of a decision for who sees it in full, for this purpose and now. That it was given is on record before it
 * leaves. Hidden, not written, never there: the same.
 */
public final class PrintLetter {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final CaseFiles files;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Printer printer;
    private final Clock clock;

    public PrintLetter(
            CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Printer printer, Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.printer = printer;
        this.clock = clock;
    }

    public record Asked(CaseId caseId, UUID decisionId, Caller caller, Purpose purpose, Flow flow) {}

    /** @param reference of the case */
    public record Printed(String reference, byte[] bytes) {}

    private record Found(Seen seen, CaseFile file, Part part, Content.Letter content) {}

    /**
     * Empty when there is none for this caller.
     *
     * @throws Printer.Unprintable for a letter that cannot be printed; then nothing was given, and nothing is on record
     */
    public Optional<Printed> handle(Asked asked) {
        var look = new Look(Viewer.of(asked.caller()), asked.purpose(), clock.instant());
        var agreement = agreements.inForce(look.at());
        return find(asked, look, agreement).map(found -> {
            var letter = letter(found);
            var bytes = printer.print(letter);
            disclosures.record(disclosure(asked, found, look, agreement));
            return new Printed(letter.reference(), bytes);
        });
    }

    private Optional<Found> find(Asked asked, Look look, Agreement agreement) {
        if (!NeedToKnow.admits(agreement, look).full()) {
            return Optional.empty();
        }
        return files.find(
                        asked.caseId().value(),
                        table -> mayKnow(NeedToKnow.of(agreement, look, table).opens()))
                .flatMap(file -> found(Seen.of(agreement, look, file), file, asked.decisionId()));
    }

    private static boolean mayKnow(Verdict verdict) {
        return !verdict.none() || verdict.reason() == Verdict.Reason.PURPOSE;
    }

    private static Optional<Found> found(Seen seen, CaseFile file, UUID decisionId) {
        return file.parts(Kind.LETTER)
                .filter(part -> decisionId.equals(part.label().of()))
                .findFirst()
                .flatMap(part -> seen.content(part.id(), Content.Letter.class)
                        .map(content -> new Found(seen, file, part, content)));
    }

    private static LetterToPrint letter(Found found) {
        var content = found.content();
        var raised = found.file().shell().raised();
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

    private static Disclosure disclosure(Asked asked, Found found, Look look, Agreement agreement) {
        var letter = found.part().id();
        return new Disclosure(
                Activity.PRINT_LETTER,
                asked.flow(),
                asked.caller(),
                asked.caseId(),
                new Basis(asked.purpose(), agreement.version()),
                look.at(),
                found.seen().people(part -> part.id().equals(letter)),
                new Counts(1, 0, 0));
    }
}
