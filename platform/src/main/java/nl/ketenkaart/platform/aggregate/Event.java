package nl.ketenkaart.platform.aggregate;

import java.time.Instant;

/**
 * Something that happened to an aggregate, complete without a look-up. A record named in the past participle; its simple
 * name in kebab case is the stem of its type on the wire ({@code CaseRaised} is {@code case-raised.v1}).
 */
public interface Event {
    /** When it happened, as the handler's clock said. */
    Instant at();
}
