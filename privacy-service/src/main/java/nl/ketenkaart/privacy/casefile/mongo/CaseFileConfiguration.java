package nl.ketenkaart.privacy.casefile.mongo;

import java.time.Clock;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.notice.Notices;
import nl.ketenkaart.privacy.oversight.GlassAlarms;
import nl.ketenkaart.privacy.sight.ChangedSights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Case files and their index in the service's database. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {
    /** Files in memory while all are made anew; some hundred kilobytes each at most. */
    private static final int AT_HAND = 1_000;

    private static final String TOPIC = "privacy-events.v1";

    @Bean
    CaseDocuments caseDocuments(Codec codec, JsonMapper mapper) {
        return new CaseDocuments(codec, mapper);
    }

    @Bean
    IncompleteFiles incompleteFiles(Stores stores) {
        return new IncompleteFiles(stores.database().getCollection(CaseDocuments.COLLECTION));
    }

    @Bean
    MongoCaseFiles caseFiles(Stores stores, CaseDocuments documents, IncompleteFiles incomplete) {
        return new MongoCaseFiles(stores.database().getCollection(CaseDocuments.COLLECTION), documents, incomplete);
    }

    @Bean
    MongoCaseIndex caseIndex(Stores stores) {
        return new MongoCaseIndex(
                stores.database().getCollection("cards-of-organisations"),
                stores.database().getCollection("broken-glass-of-organisations"));
    }

    @Bean
    NoticeOutbox noticeOutbox(Stores stores) {
        var outbox = stores.outbox(TOPIC, Naming.of("nl.ketenkaart.privacy"));
        var cards = stores.database().getCollection(CaseDocuments.COLLECTION);
        return new NoticeOutbox(outbox, stores.watch(cards, outbox));
    }

    @Bean
    EarlierWordings earlierWordings(Stores stores, CaseDocuments documents) {
        return new MongoEarlierWordings(stores.database().getCollection(MongoEarlierWordings.COLLECTION), documents);
    }

    @Bean
    MongoProjection.Stored storedFiles(
            Stores stores,
            CaseDocuments documents,
            IncompleteFiles incomplete,
            EarlierWordings earlier,
            KeyStore keys) {
        var cards = stores.database().getCollection(CaseDocuments.COLLECTION);
        return new MongoProjection.Stored(cards, documents, incomplete, earlier, keys);
    }

    @Bean
    MongoProjection.Tellings tellings(Notices notices, SharingAgreements agreements, Clock clock) {
        return new MongoProjection.Tellings(
                notices, new ChangedSights(agreements, clock), new GlassAlarms(agreements, clock));
    }

    @Bean
    FilesInTheMaking.Workshop workshop(Stores stores, MongoProjection.Stored storedFiles, MongoCaseIndex index) {
        var scratch = stores.database().getCollection(MakingShelf.COLLECTION);
        var staying = stores.database().getCollection(ErasedFiles.WHAT_STAYS);
        return () -> new MongoFilesInTheMaking(
                storedFiles, index, new MakingShelf(scratch, storedFiles.documents(), AT_HAND).beginningWith(staying));
    }

    @Bean
    Projection projection(
            MongoProjection.Stored storedFiles,
            MongoCaseIndex index,
            NoticeOutbox outbox,
            MongoProjection.Tellings tellings) {
        return new MongoProjection(storedFiles, index, outbox, tellings);
    }

    @Bean
    ErasedFiles erasedFiles(Stores stores, MongoProjection.Stored storedFiles, MongoCaseIndex index) {
        return new ErasedFiles(stores.database(), storedFiles, index);
    }
}
