package nl.ketenkaart.privacy.authzen;

import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;

/** Who calls the decision point, by the token alone, and where in which flow. */
public record Call(Caller caller, Flow flow) {}
