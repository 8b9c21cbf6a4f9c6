package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.identity.Caller;

/** Somebody tries to do something to a case. */
public record Attempt(Command command, Caller by, Instant at) {}
