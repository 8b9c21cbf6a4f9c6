package nl.ketenkaart.notifications.course;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a case is and who leads it. A prosecution that was ever seated leads sessions; whether it sits there now its table
 * says.
 *
 * @param red whether somebody must act on the day itself
 * @param director which has accepted to direct it; null: nobody directs it now
 */
public record CaseCourse(
        boolean red,
        Set<OrganisationId> prosecutions,
        @Nullable OrganisationId director) {
    /** What is known of a case of which nothing was heard. */
    public static final CaseCourse UNKNOWN = new CaseCourse(false, Set.of(), null);

    private static final String PROSECUTION = "PUBLIC_PROSECUTION";

    public CaseCourse {
        prosecutions = Set.copyOf(prosecutions);
    }

    public CaseCourse urgent(boolean urgent) {
        return new CaseCourse(urgent, prosecutions, director);
    }

    public CaseCourse seating(OrganisationId organisation, String kind) {
        return kind.equals(PROSECUTION)
                ? new CaseCourse(
                        red,
                        Stream.concat(prosecutions.stream(), Stream.of(organisation))
                                .collect(Collectors.toSet()),
                        director)
                : this;
    }

    public CaseCourse directedBy(@Nullable OrganisationId organisation) {
        return new CaseCourse(red, prosecutions, organisation);
    }
}
