package nl.ketenkaart.cases.table;

import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that was last appointed to direct a case, and what it answered.
 *
 * @param deputy the organisation that stands in for it once it has accepted; null: none
 */
public record Director(
        OrganisationId organisation, @Nullable OrganisationId deputy, Answer answer) {

    /** What became of the appointment. */
    public enum Answer {
        AWAITED,
        ACCEPTED,
        REFUSED
    }

    static Director appointed(OrganisationId organisation, @Nullable OrganisationId deputy) {
        return new Director(organisation, deputy, Answer.AWAITED);
    }

    Director answering(boolean accepted) {
        return new Director(organisation, deputy, accepted ? Answer.ACCEPTED : Answer.REFUSED);
    }

    Director with(@Nullable OrganisationId other) {
        return new Director(organisation, other, answer);
    }

    public boolean accepted() {
        return answer == Answer.ACCEPTED;
    }
}
