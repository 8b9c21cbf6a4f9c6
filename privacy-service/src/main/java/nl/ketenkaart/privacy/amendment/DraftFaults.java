package nl.ketenkaart.privacy.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a proposed text beyond its form; words that nobody knows are refused by the contract. */
final class DraftFaults {
    /** Fewer could never agree on another version. */
    private static final int FEWEST = 2;

    private final List<Fault> faults = new ArrayList<>();

    private DraftFaults() {}

    /** @param replaced the text on which it builds; null: it builds on none that counts, which is refused by itself */
    static List<Fault> in(AgreementDraft draft, @Nullable AgreementDraft replaced, Instant now) {
        var found = new DraftFaults();
        var from = draft.effectiveFrom();
        found.check(!draft.title().isBlank(), "/title", "is blank");
        found.check(!draft.legalBasis().isBlank(), "/legalBasis", "is blank");
        found.check(from == null || !from.isBefore(now), "/effectiveFrom", "lies in the past");
        found.signatories(draft.signatories(), from == null || from.isBefore(now) ? now : from);
        found.matrix(draft.matrix());
        if (replaced != null) {
            found.kinds(draft.signatories(), replaced.signatories());
            found.check(!draft.saysTheSameAs(replaced), "", "says nothing else than the version that it replaces");
        }
        return found.faults;
    }

    private void signatories(List<Signatory> signatories, Instant from) {
        var seen = new HashSet<String>();
        for (int i = 0; i < signatories.size(); i++) {
            var one = signatories.get(i);
            var until = one.until();
            check(seen.add(one.organisation()), "/signatories/" + i + "/organisation", "signed twice");
            check(until == null || one.from().isBefore(until), "/signatories/" + i + "/until", "is not after from");
        }
        var left = signatories.stream().filter(one -> valid(one, from)).count();
        check(left >= FEWEST, "/signatories", "leaves fewer than two signatories when it takes effect");
    }

    private static boolean valid(Signatory one, Instant at) {
        var until = one.until();
        return !at.isBefore(one.from()) && (until == null || at.isBefore(until));
    }

    private void matrix(List<Row> matrix) {
        var seen = new HashSet<String>();
        for (int i = 0; i < matrix.size(); i++) {
            var row = matrix.get(i);
            check(seen.add(row.purpose() + " " + row.recipient()), "/matrix/" + i, "is a second row for the same cell");
            check(!row.source().isBlank(), "/matrix/" + i + "/source", "is blank: it must say what the row rests on");
        }
    }

    /** What an organisation is comes with its token; a text that said otherwise would promise what does not happen. */
    private void kinds(List<Signatory> signatories, List<Signatory> before) {
        Map<String, String> known = new HashMap<>();
        before.forEach(one -> known.put(one.organisation(), one.kind()));
        for (int i = 0; i < signatories.size(); i++) {
            var one = signatories.get(i);
            check(
                    one.kind().equals(known.getOrDefault(one.organisation(), one.kind())),
                    "/signatories/" + i + "/kind",
                    "is not the kind that the organisation has");
        }
    }

    private void check(boolean holds, String pointer, String detail) {
        if (!holds) {
            faults.add(new Fault(pointer, detail));
        }
    }
}
