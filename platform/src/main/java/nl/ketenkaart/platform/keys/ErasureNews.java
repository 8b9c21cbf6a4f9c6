package nl.ketenkaart.platform.keys;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Tells every instance of every service that the keys of a scope were destroyed. */
public interface ErasureNews {
    /**
     * Once more changes nothing.
     *
     * @throws org.springframework.kafka.KafkaException when it is not certain that all will hear of it; tell it again
     */
    void erased(UUID scope);

    /**
     * The same of the key of one organisation.
     *
     * @throws org.springframework.kafka.KafkaException when it is not certain that all will hear of it; tell it again
     */
    void erased(UUID scope, OrganisationId organisation);
}
