package nl.ketenkaart.notifications.casetable.mongo;

import java.util.Optional;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables are a projection of case-events.v1, a document each; of an erased case there is none, and the key store knows why. */
@Configuration(proxyBeanMethods = false)
class CaseTableStore {

    @Bean
    Projections<CaseTable> caseTableProjections(Stores stores) {
        return stores.projections("case-tables", CaseTable.class, "case-events.v1");
    }

    @Bean
    CaseTables caseTables(Projections<CaseTable> projections, KeyStore keys) {
        return caseId -> projections.find(caseId.value()).or(() -> erased(keys, caseId));
    }

    private static Optional<CaseTable> erased(KeyStore keys, CaseId caseId) {
        return Optional.ofNullable(keys.find(caseId.value()).erased()).map(at -> CaseTable.ERASED);
    }
}
