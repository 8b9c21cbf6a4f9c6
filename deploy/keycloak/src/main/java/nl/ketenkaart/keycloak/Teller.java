package nl.ketenkaart.keycloak;

import java.time.Instant;
import java.util.List;

/** Tells the platform. Returns once it is durable; else throws, and then some of it may have been told. */
interface Teller extends AutoCloseable {

    void tell(List<Outbox.Entry> changes) throws InterruptedException;

    /** All that was changed before this instant has been told. */
    void watched(Instant until) throws InterruptedException;

    @Override
    void close();
}
