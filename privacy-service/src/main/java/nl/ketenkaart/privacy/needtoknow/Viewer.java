package nl.ketenkaart.privacy.needtoknow;

import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/**
 * Who looks, as the verified token says.
 *
 * @param subject claim {@code sub}: the person, or the machine account
 */
public record Viewer(
        OrganisationId organisation, OrganisationKind kind, String subject, boolean person, Set<String> roles) {
    private static final String CHAIR = "chair";
    private static final String SECRETARY = "secretary";
    private static final Set<String> BREAKING_GLASS = Set.of("professional", CHAIR);
    private static final Set<String> WORKING_ON_CASES = Set.of("professional", CHAIR, SECRETARY, "privacy-officer");

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer of(Caller caller) {
        return new Viewer(
                caller.organisation(),
                OrganisationKind.named(caller.organisationKind()),
                caller.subject(),
                caller.person(),
                caller.roles());
    }

    /** Whether its roles give it a part in the work on cases at all; an auditor has none. */
    public boolean worksOnCases() {
        return roles.stream().anyMatch(WORKING_ON_CASES::contains);
    }

    /** Whether its roles let it break the glass; a machine never does. */
    public boolean breaksGlass() {
        return person && roles.stream().anyMatch(BREAKING_GLASS::contains);
    }

    /** Whether it decides which cases a session is about. */
    public boolean setsAgendas() {
        return kind == OrganisationKind.PUBLIC_PROSECUTION && (roles.contains(CHAIR) || roles.contains(SECRETARY));
    }

    boolean chairsForTheProsecution() {
        return kind == OrganisationKind.PUBLIC_PROSECUTION && roles.contains(CHAIR);
    }
}
