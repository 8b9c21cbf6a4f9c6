package nl.ketenkaart.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final OrganisationId OWNER = new OrganisationId("owner");
    private static final OrganisationId GUEST = new OrganisationId("guest");
    private static final Instant NOW = Instant.parse("2026-09-07T12:00:00Z");
    private static final Outbox OUTBOX = new Outbox(
            "thing-events.v1",
            Naming.of("nl.ketenkaart.things"),
            new SealedJson(new Labelled(), Json.mapper(), "thingId"));

    record ThingSaid(OrganisationId organisation, String words, Instant at) implements Contributed {}

    record ThingMoved(OrganisationId organisation, Instant at) implements Event {}

    @Test
    void somebody_elses_words_are_sealed_as_theirs_and_leave_under_their_name() {
        var entry = sent(new ThingSaid(GUEST, "I worry.", NOW));

        assertThat(entry.organisation()).isEqualTo(GUEST);
        assertThat(new String(entry.sealed(), UTF_8)).startsWith("guest:");
    }

    @Test
    void an_event_that_only_mentions_an_organisation_is_its_owners() {
        var entry = sent(new ThingMoved(GUEST, NOW));

        assertThat(entry.organisation()).isEqualTo(OWNER);
        assertThat(new String(entry.sealed(), UTF_8)).startsWith("owner:");
    }

    private static OutgoingEvent sent(Event event) {
        var sender = new Outbox.Sender(UUID.randomUUID(), UUID.randomUUID(), OWNER);
        return OUTBOX.outgoing(OUTBOX.entry(sender, 1, UUID.randomUUID(), event));
    }

    /** Seals nothing, but shows for whom it would. */
    private static final class Labelled implements Codec {
        @Override
        public byte[] seal(Place place, byte[] clear) {
            return (place.owner().value() + ":" + new String(clear, UTF_8)).getBytes(UTF_8);
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            throw new UnsupportedOperationException("nothing is opened here");
        }
    }
}
