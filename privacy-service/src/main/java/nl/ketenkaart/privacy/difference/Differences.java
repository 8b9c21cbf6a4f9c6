package nl.ketenkaart.privacy.difference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.difference.Changes.Change;
import nl.ketenkaart.privacy.difference.Changes.What;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** Finds what one text says otherwise than another: who signed, cell by cell what may be read, and what it rests on. */
final class Differences {
    private final List<Change> found = new ArrayList<>();
    private final @Nullable Instant from;
    private final String when;

    private Differences(@Nullable Instant from) {
        this.from = from;
        this.when = Words.when(from);
    }

    /** @param from when the later one takes effect; null: when it is agreed */
    static List<Change> between(AgreementDraft earlier, AgreementDraft later, @Nullable Instant from) {
        var differences = new Differences(from);
        differences.words(earlier, later);
        differences.signatories(earlier, later);
        differences.matrix(earlier, later);
        return differences.found;
    }

    private void words(AgreementDraft earlier, AgreementDraft later) {
        if (!earlier.title().equals(later.title())) {
            found.add(Change.of(
                    What.TITLE,
                    "%s the agreement is called %s, not %s any more."
                            .formatted(when, Words.said(later.title()), Words.said(earlier.title()))));
        }
        if (!earlier.legalBasis().equals(later.legalBasis())) {
            found.add(Change.of(
                    What.LEGAL_BASIS,
                    "%s the whole rests on %s, not on %s any more."
                            .formatted(when, Words.said(later.legalBasis()), Words.said(earlier.legalBasis()))));
        }
    }

    private void signatories(AgreementDraft earlier, AgreementDraft later) {
        var before = byOrganisation(earlier);
        var after = byOrganisation(later);
        before.forEach((organisation, was) -> {
            if (!after.containsKey(organisation)) {
                found.add(Change.ofSignatory(
                        What.SIGNATORY_ENDED,
                        organisation,
                        "%s %s is no signatory any more.".formatted(when, organisation)));
            }
        });
        after.forEach((organisation, is) -> {
            var was = before.get(organisation);
            if (was == null) {
                found.add(Change.ofSignatory(What.SIGNATORY_ADDED, organisation, added(is)));
            } else if (!was.from().equals(is.from()) || !Objects.equals(was.until(), is.until())) {
                found.add(term(is));
            }
        });
    }

    private String added(Signatory is) {
        return "%s %s (%s) is a signatory%s."
                .formatted(when, is.organisation(), is.kind(), term(is.from(), is.until()));
    }

    private Change term(Signatory is) {
        var until = is.until();
        if (until != null && from != null && !until.isAfter(from)) {
            return Change.ofSignatory(
                    What.SIGNATORY_ENDED,
                    is.organisation(),
                    "%s %s is no signatory any more.".formatted(when, is.organisation()));
        }
        var sentence = "%s %s counts as a signatory%s.".formatted(when, is.organisation(), term(is.from(), until));
        return Change.ofSignatory(
                until == null ? What.SIGNATORY_TERM : What.SIGNATORY_ENDED, is.organisation(), sentence);
    }

    private static String term(Instant since, @Nullable Instant until) {
        return " since " + Words.of(since)
                + (until == null ? ", without an end" : ", and no longer than until " + Words.of(until));
    }

    private static Map<String, Signatory> byOrganisation(AgreementDraft text) {
        return text.signatories().stream()
                .collect(Collectors.toMap(Signatory::organisation, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private void matrix(AgreementDraft earlier, AgreementDraft later) {
        var before = new Cells(earlier);
        var after = new Cells(later);
        for (var purpose : Purpose.values()) {
            for (var kind : OrganisationKind.values()) {
                for (var category : Category.values()) {
                    var was = before.source(purpose, kind, category);
                    var is = after.source(purpose, kind, category);
                    if (!Objects.equals(was, is)) {
                        found.add(change(new Cell(kind, category, purpose), was, is));
                    }
                }
            }
        }
    }

    private Change change(Cell cell, @Nullable String was, @Nullable String is) {
        if (is == null) {
            var ground = Words.said(Objects.requireNonNull(was));
            return cell.change(
                    What.MAY_NO_LONGER_READ,
                    was,
                    when + cell.read(" may no longer read") + ", which it might on the ground of " + ground + ".");
        }
        if (was == null) {
            return cell.change(
                    What.MAY_READ, is, when + cell.read(" may read") + ", on the ground of " + Words.said(is) + ".");
        }
        var grounds = " rests on " + Words.said(is) + ", not on " + Words.said(was) + " any more.";
        return cell.change(What.SOURCE, is, when + " that" + cell.read(" may read") + grounds);
    }

    private record Cell(OrganisationKind kind, Category category, Purpose purpose) {
        String read(String may) {
            return " " + kind + may + " " + category + " for " + purpose;
        }

        Change change(What what, String source, String sentence) {
            return new Change(what, null, kind.name(), purpose.name(), category.name(), source, sentence);
        }
    }

    /** What each cell rests on; a cell that nobody wrote rests on nothing. */
    private record Cells(Map<String, String> sources) {
        Cells(AgreementDraft text) {
            this(text.matrix().stream()
                    .flatMap(row ->
                            row.categories().stream().map(category -> Map.entry(key(row, category), row.source())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b)));
        }

        private static String key(Row row, String category) {
            return row.purpose() + "/" + row.recipient() + "/" + category;
        }

        @Nullable
        String source(Purpose purpose, OrganisationKind kind, Category category) {
            return sources.get(purpose + "/" + kind + "/" + category);
        }
    }
}
