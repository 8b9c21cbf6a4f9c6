package nl.ketenkaart.privacy.regime;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.regime.Term.CountedFrom;
import nl.ketenkaart.privacy.regime.TermsText.Row;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/** Finds everything that is wrong with the terms before anything is locked or destroyed by them. */
final class TermsFaults {
    private final List<String> faults = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();

    private TermsFaults() {}

    static List<String> in(TermsText text) {
        var found = new TermsFaults();
        found.check(text.version() > 0, "the version is not a positive number");
        found.check(!text.legalBasis().isBlank(), "it does not say what it rests on");
        text.terms().forEach(found::row);
        found.regimes(text);
        return found.faults;
    }

    private void row(Row row) {
        var which = row.kind() + " under " + row.regime();
        check(rows.add(which), which + " has two rows");
        check(isKind(row.kind()), row.kind() + " is not a kind of item that has a term of its own");
        check(isPeriod(row.lockedAfter(), 1), which + " is locked after no period of a day or more");
        check(isPeriod(row.destroyedAfter(), 0), which + " is destroyed after no period");
        check(isNamed(CountedFrom.values(), row.countedFrom()), row.countedFrom() + " is nothing to count from");
        check(!row.source().isBlank(), which + " rests on nothing");
    }

    private void regimes(TermsText text) {
        for (var kind : OrganisationKind.values()) {
            if (kind != OrganisationKind.UNKNOWN) {
                var regime = text.regimes().get(kind.name());
                check(regime != null, kind + " has no regime");
                check(
                        regime == null || rows.contains(TermsText.ANY + " under " + regime),
                        regime + " has no row for whatever has none of its own");
            }
        }
        text.regimes()
                .keySet()
                .forEach(kind -> check(
                        OrganisationKind.named(kind) != OrganisationKind.UNKNOWN,
                        kind + " is not a kind of organisation"));
    }

    /** Attributes go with their contribution. */
    private static boolean isKind(String kind) {
        return kind.equals(TermsText.ANY) || !kind.equals(Kind.ATTRIBUTE.name()) && isNamed(Kind.values(), kind);
    }

    private static boolean isNamed(Enum<?>[] words, String word) {
        return Arrays.stream(words).anyMatch(one -> one.name().equals(word));
    }

    private static boolean isPeriod(String text, int atLeastMonthsOrDays) {
        try {
            var period = Period.parse(text);
            return !period.isNegative() && period.toTotalMonths() + period.getDays() >= atLeastMonthsOrDays;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
