package nl.ketenkaart.privacy.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/** Finds everything that is wrong with a text before anybody relies on it: a word nobody knows must not pass for "allowed". */
final class AgreementFaults {
    private static final int APPROVALS = 2;
    private final List<String> faults = new ArrayList<>();

    private AgreementFaults() {}

    static List<String> in(AgreementText text) {
        var found = new AgreementFaults();
        found.check(text.version() > 0, "the version is not a positive number");
        found.check(!text.legalBasis().isBlank(), "it does not say what it rests on");
        found.approvals(text.approvedBy());
        found.signatories(text.signatories());
        found.matrix(text.matrix());
        return found.faults;
    }

    private void approvals(List<Approval> approvals) {
        var organisations = new HashSet<String>();
        approvals.forEach(a -> organisations.add(a.organisation()));
        check(organisations.size() >= APPROVALS, "it is not approved by two different organisations");
    }

    private void signatories(List<Signatory> signatories) {
        var seen = new HashSet<String>();
        for (var s : signatories) {
            check(wellFormed(s.organisation()), s.organisation() + " is not an organisation id");
            check(seen.add(s.organisation()), s.organisation() + " signed twice");
            check(known(OrganisationKind.named(s.kind())), s.kind() + " is not a kind of organisation");
            check(s.until() == null || s.from().isBefore(s.until()), s.organisation() + " left before it joined");
        }
    }

    private void matrix(List<Row> matrix) {
        Set<String> seen = new HashSet<>();
        for (var row : matrix) {
            var cell = row.purpose() + " for " + row.recipient();
            check(Purpose.named(row.purpose()).isPresent(), row.purpose() + " is not a purpose");
            check(known(OrganisationKind.named(row.recipient())), row.recipient() + " is not a kind of organisation");
            check(seen.add(cell), cell + " has two rows");
            check(!row.source().isBlank(), cell + " rests on nothing");
            row.categories().forEach(c -> check(known(Category.named(c)), c + " is not a category"));
        }
    }

    private static boolean known(Enum<?> word) {
        return !word.name().equals("UNKNOWN");
    }

    private static boolean wellFormed(String organisation) {
        try {
            new OrganisationId(organisation);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
