package nl.ketenkaart.privacy.receipt.mongo;

import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The receipts in the service's database. */
@Configuration(proxyBeanMethods = false)
class ReceiptStore {

    @Bean
    MongoReceipts receipts(Stores stores) {
        return new MongoReceipts(stores.database().getCollection("receipts"));
    }
}
