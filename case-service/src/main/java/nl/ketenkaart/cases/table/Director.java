package nl.ketenkaart.cases.table;

import nl.ketenkaart.platform.identity.OrganisationId;

/** The organisation that was last appointed to direct a case, and what it answered. */
public record Director(OrganisationId organisation, Answer answer) {

    /** What became of the appointment. */
    public enum Answer {
        AWAITED,
        ACCEPTED,
        REFUSED
    }

    static Director appointed(OrganisationId organisation) {
        return new Director(organisation, Answer.AWAITED);
    }

    Director answering(boolean accepted) {
        return new Director(organisation, accepted ? Answer.ACCEPTED : Answer.REFUSED);
    }

    public boolean accepted() {
        return answer == Answer.ACCEPTED;
    }
}
