package nl.ketenkaart.privacy.casefile.mongo;

import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Notices;
import nl.ketenkaart.privacy.casefile.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Case files and their index in the service's database. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {
    private static final String TOPIC = "privacy-events.v1";

    @Bean
    CaseDocuments caseDocuments(Codec codec, JsonMapper mapper) {
        return new CaseDocuments(codec, mapper);
    }

    @Bean
    CaseFiles caseFiles(Stores stores, CaseDocuments documents) {
        return new MongoCaseFiles(stores.database().getCollection(CaseDocuments.COLLECTION), documents);
    }

    @Bean
    MongoCaseIndex caseIndex(Stores stores) {
        return new MongoCaseIndex(stores.database().getCollection("cards-of-organisations"));
    }

    @Bean
    Projection projection(Stores stores, CaseDocuments documents, MongoCaseIndex index, Notices notices) {
        var cards = stores.database().getCollection(CaseDocuments.COLLECTION);
        var outbox = stores.outbox(TOPIC, Naming.of("nl.ketenkaart.privacy"));
        return new MongoProjection(
                cards, documents, index, new NoticeOutbox(outbox, stores.watch(cards, outbox)), notices);
    }
}
