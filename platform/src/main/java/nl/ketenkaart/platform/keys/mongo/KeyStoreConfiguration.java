package nl.ketenkaart.platform.keys.mongo;

import com.mongodb.client.MongoClient;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.keys.Stays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key store of all services together. */
@Configuration(proxyBeanMethods = false)
public class KeyStoreConfiguration {

    /** @param database apart from those of the services, so that it can be kept out of their backups */
    @Bean
    KeyStore keyStore(MongoClient client, @Value("${ketenkaart.key-store:keys}") String database) {
        return new MongoKeyStore(client.getDatabase(database));
    }

    @Bean
    Stays stays(MongoClient client, @Value("${ketenkaart.key-store:keys}") String database) {
        return new MongoStays(client.getDatabase(database));
    }
}
