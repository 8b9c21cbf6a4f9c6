package nl.ketenkaart.privacy.needtoknow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/** The agreement's matrix as the specification has it, word for word; rule 5 in the slow, obvious way. */
public final class SpecOfTheMatrix {
    private static final Map<OrganisationKind, Set<Category>> DEEPENING = table("""
        PUBLIC_PROSECUTION | SAFETY POLICE_CONTACT CRIMINAL_RECORD SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE NEEDS LIVING LEGAL
        POLICE | SAFETY POLICE_CONTACT FAMILY_SYSTEM NEEDS WHEREABOUTS LEGAL
        PROBATION | SAFETY POLICE_CONTACT CRIMINAL_RECORD SUPERVISION FAMILY_SYSTEM CARE HEALTH NEEDS LIVING LEGAL
        CHILD_PROTECTION | SAFETY POLICE_CONTACT SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LIVING LEGAL
        VICTIM_SUPPORT | SAFETY NEEDS WHEREABOUTS LEGAL
        HALT | SAFETY CHILD_DEVELOPMENT NEEDS LEGAL
        SAFE_HOME | SAFETY POLICE_CONTACT SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LIVING WHEREABOUTS LEGAL
        YOUTH_PROTECTION | SAFETY CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LEGAL
        LOCAL_TEAM | SAFETY CARE NEEDS LIVING LEGAL
        CARE_PROVIDER | SAFETY CARE NEEDS
        SAFETY_HOUSE | SAFETY LEGAL
        """);
    private static final Map<OrganisationKind, Set<Category>> TRIAGE = table("""
        PUBLIC_PROSECUTION | SAFETY POLICE_CONTACT LEGAL
        POLICE | SAFETY POLICE_CONTACT LEGAL
        PROBATION | SAFETY POLICE_CONTACT LEGAL
        CHILD_PROTECTION | SAFETY POLICE_CONTACT LEGAL
        VICTIM_SUPPORT | SAFETY POLICE_CONTACT LEGAL
        HALT | SAFETY POLICE_CONTACT LEGAL
        SAFE_HOME | SAFETY POLICE_CONTACT LEGAL
        """);
    private static final Set<Category> KEPT_IN_FOLLOW_UP =
            EnumSet.of(Category.SAFETY, Category.SUPERVISION, Category.CARE, Category.NEEDS, Category.LEGAL);

    private SpecOfTheMatrix() {}

    public static boolean allows(Purpose purpose, OrganisationKind kind, Category category) {
        var deepening = DEEPENING.getOrDefault(kind, Set.of()).contains(category);
        return switch (purpose) {
            case OVERVIEW, OWN_RECORDS -> false;
            case TRIAGE -> TRIAGE.getOrDefault(kind, Set.of()).contains(category);
            case DEEPENING -> deepening;
            case DECISION -> kind == OrganisationKind.PUBLIC_PROSECUTION && (deepening || category == Category.HEALTH);
            case FOLLOW_UP -> deepening && KEPT_IN_FOLLOW_UP.contains(category);
        };
    }

    private static Map<OrganisationKind, Set<Category>> table(String text) {
        var table = new EnumMap<OrganisationKind, Set<Category>>(OrganisationKind.class);
        text.lines().map(line -> line.split("\\|")).forEach(row -> {
            var categories = EnumSet.noneOf(Category.class);
            for (var word : row[1].strip().split(" ")) {
                categories.add(Category.valueOf(word));
            }
            table.put(OrganisationKind.valueOf(row[0].strip()), categories);
        });
        return table;
    }
}
