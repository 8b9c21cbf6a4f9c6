package nl.ketenkaart.cases.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;

/** What somebody is in the work on cases: by the token, or (the last four) by the session or the case. */
public enum Capacity {
    PROFESSIONAL("a professional"),
    SECRETARY("the secretary"),
    CHAIR("the chair"),
    /** The chair, and no machine account: a decision is made by somebody (Wpg 7a, GDPR 22). */
    CHAIR_IN_PERSON("the chair in person"),
    /** Of an organisation that is recorded as being at the session. */
    ATTENDEE("who attends"),
    DIRECTOR("the director"),
    RAISER("the organisation that raised it"),
    APPOINTED("the organisation that was appointed");

    private static final String PROSECUTION = "PUBLIC_PROSECUTION";
    private static final Set<String> WORKING_ON_CASES = Set.of("professional", "chair", "secretary", "privacy-officer");
    private final String words;

    Capacity(String words) {
        this.words = words;
    }

    /** What the token makes of somebody; chair and secretary are the prosecution's. */
    public static Set<Capacity> of(Caller caller) {
        var capacities = EnumSet.noneOf(Capacity.class);
        if (caller.has("professional")) {
            capacities.add(PROFESSIONAL);
        }
        if (caller.organisationKind().equals(PROSECUTION)) {
            capacities.addAll(atTheProsecution(caller));
        }
        return capacities;
    }

    /** Whether somebody has a part in the work on cases at all; an auditor has none. */
    public static boolean hasAPart(Caller caller) {
        return caller.roles().stream().anyMatch(WORKING_ON_CASES::contains);
    }

    private static Set<Capacity> atTheProsecution(Caller caller) {
        var capacities = EnumSet.noneOf(Capacity.class);
        if (caller.has("secretary")) {
            capacities.add(SECRETARY);
        }
        if (caller.has("chair")) {
            capacities.add(CHAIR);
            if (caller.person()) {
                capacities.add(CHAIR_IN_PERSON);
            }
        }
        return capacities;
    }

    public String words() {
        return words;
    }
}
