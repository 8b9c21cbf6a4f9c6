package nl.ketenkaart.privacy.regime;

import static java.util.stream.Collectors.toMap;

import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.regime.Term.CountedFrom;
import nl.ketenkaart.privacy.regime.TermsText.Row;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/** The term of every kind of item of every kind of organisation; what is not there has no term, and is kept and told of. */
public final class RetentionTerms {
    private final int version;
    private final Map<OrganisationKind, String> regimes;
    private final Map<String, Term> terms;

    private RetentionTerms(int version, Map<OrganisationKind, String> regimes, Map<String, Term> terms) {
        this.version = version;
        this.regimes = regimes;
        this.terms = terms;
    }

    /**
     * @throws IllegalArgumentException with all that is wrong with it: a word that nobody knows must not pass for "for ever", nor for
     *     "at once"
     */
    public static RetentionTerms of(TermsText text) {
        var faults = TermsFaults.in(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the retention terms cannot be used: " + String.join("; ", faults));
        }
        var regimes = new EnumMap<OrganisationKind, String>(OrganisationKind.class);
        text.regimes().forEach((kind, regime) -> regimes.put(OrganisationKind.named(kind), regime));
        return new RetentionTerms(
                text.version(),
                regimes,
                text.terms().stream().collect(toMap(row -> key(row.regime(), row.kind()), RetentionTerms::term)));
    }

    private static Term term(Row row) {
        return new Term(
                row.regime(),
                Period.parse(row.lockedAfter()),
                Period.parse(row.destroyedAfter()),
                CountedFrom.valueOf(row.countedFrom()),
                row.source());
    }

    private static String key(String regime, String kind) {
        return regime + "|" + kind;
    }

    public int version() {
        return version;
    }

    /** Empty for a kind of organisation that this version does not know. An attribute goes with its contribution. */
    public Optional<Term> of(OrganisationKind owner, Kind item) {
        var kind = item == Kind.ATTRIBUTE ? Kind.CONTRIBUTION : item;
        return Optional.ofNullable(regimes.get(owner))
                .map(regime -> Objects.requireNonNullElseGet(
                        terms.get(key(regime, kind.name())),
                        () -> Objects.requireNonNull(terms.get(key(regime, TermsText.ANY)))));
    }
}
