package nl.ketenkaart.privacy.sequence;

import java.util.List;
import java.util.Set;

/** One thing that happens; where there is nothing for it to happen to, nothing does. Contributions and consents go by number. */
sealed interface Step {

    /** How a contribution is worded, and on which terms it is shared. */
    record Terms(
            String statement,
            String category,
            List<Datum> attributes,
            Set<String> audience,
            String handling,
            boolean needsConsent,
            boolean draft) {}

    /** An attribute; no two of a contribution have the same name. */
    record Datum(String name, String value, String category) {}

    record Contribute(int number, String owner, Terms terms) implements Step {}

    record Correct(int number, Terms terms) implements Step {}

    /** Corrects one attribute and nothing else. */
    record Amend(int number, Datum datum) implements Step {}

    record Withdraw(int number) implements Step {}

    record Release(int number) implements Step {}

    record GiveConsent(int number, Set<String> categories, Set<String> organisations) implements Step {}

    record WithdrawConsent(int number) implements Step {}

    record Look(String organisation) implements Step {}
}
