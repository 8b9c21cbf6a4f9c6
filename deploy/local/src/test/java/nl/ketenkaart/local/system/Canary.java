package nl.ketenkaart.local.system;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that stand in one place of a case and nowhere else, so that wherever they are found they came from there.
 *
 * @param audience who may see them besides who wrote them; empty: whoever may know the category
 */
record Canary(String words, String category, String owner, Set<String> audience) {
    private static final Set<String> AFTERWARDS = Set.of("SAFETY", "SUPERVISION", "CARE", "NEEDS", "LEGAL");

    /** The default sharing agreement, by the organisation's kind: the table of need to know, once more. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            row("PUBLIC_PROSECUTION SAFETY POLICE_CONTACT CRIMINAL_RECORD SUPERVISION CHILD_DEVELOPMENT"
                    + " FAMILY_SYSTEM CARE NEEDS LIVING LEGAL"),
            row("POLICE SAFETY POLICE_CONTACT FAMILY_SYSTEM NEEDS WHEREABOUTS LEGAL"),
            row("PROBATION SAFETY POLICE_CONTACT CRIMINAL_RECORD SUPERVISION FAMILY_SYSTEM CARE HEALTH NEEDS"
                    + " LIVING LEGAL"),
            row("CHILD_PROTECTION SAFETY POLICE_CONTACT SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS"
                    + " LIVING LEGAL"),
            row("VICTIM_SUPPORT SAFETY NEEDS WHEREABOUTS LEGAL"),
            row("HALT SAFETY CHILD_DEVELOPMENT NEEDS LEGAL"),
            row("SAFE_HOME SAFETY POLICE_CONTACT SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LIVING"
                    + " WHEREABOUTS LEGAL"),
            row("YOUTH_PROTECTION SAFETY CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LEGAL"),
            row("LOCAL_TEAM SAFETY CARE NEEDS LIVING LEGAL"),
            row("CARE_PROVIDER SAFETY CARE NEEDS"),
            row("SAFETY_HOUSE SAFETY LEGAL"));

    private static Map.Entry<String, Set<String>> row(String words) {
        var all = words.split(" ");
        return Map.entry(all[0], Arrays.stream(all).skip(1).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isFor(String organisation, String kind, String purpose) {
        if (owner.equals(organisation)) {
            return true;
        }
        if (purpose.equals("OVERVIEW") || purpose.equals("OWN_RECORDS")) {
            return false;
        }
        return (audience.isEmpty() || audience.contains(organisation))
                && MAY_KNOW.get(kind).contains(category)
                && (purpose.equals("DEEPENING") || AFTERWARDS.contains(category));
    }
}
