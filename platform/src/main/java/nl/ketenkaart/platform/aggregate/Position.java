package nl.ketenkaart.platform.aggregate;

import java.util.UUID;

/**
 * How far an aggregate has come: the place of its last event.
 *
 * @param topic where its events go
 * @param key the record key: what keeps one order, and is erased together
 * @param aggregate the aggregate's id
 * @param sequence of its last event, counted from 1
 */
public record Position(String topic, UUID key, UUID aggregate, long sequence) {}
