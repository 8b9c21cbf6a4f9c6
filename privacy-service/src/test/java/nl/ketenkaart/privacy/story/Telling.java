package nl.ketenkaart.privacy.story;

import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.trace.Trace;

/** Tells a story on the topics, as the services that it comes from would. */
public record Telling(Publisher publisher, Codec codec) {

    public void tell(Told told) {
        var organisation = new OrganisationId(told.contributor());
        var place = OutgoingEvent.place(told.topic(), told.key(), told.aggregate(), organisation, told.type());
        publisher.publish(new OutgoingEvent(
                told.topic(),
                told.type(),
                told.id(),
                told.key(),
                told.aggregate(),
                told.sequence(),
                told.at(),
                organisation,
                Trace.under(null).header(),
                codec.seal(place, told.json())));
    }

    /** Where it stands, for who waits until it was taken in. */
    public static Position positionOf(Told told) {
        return new Position(told.topic(), told.key(), told.aggregate(), told.sequence());
    }
}
