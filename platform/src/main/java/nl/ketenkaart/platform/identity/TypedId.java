package nl.ketenkaart.platform.identity;

import java.util.UUID;

/** An id with a type of its own: a record with this one component, written as its text on the wire. */
public interface TypedId {
    UUID value();
}
