package nl.ketenkaart.context.casetable.mongo;

import java.time.Clock;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.CaseTables;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables are a projection of case-events.v1, a document each. */
@Configuration(proxyBeanMethods = false)
class CaseTableStore {

    @Bean
    Projections<CaseTable> caseTableProjections(Stores stores) {
        return stores.projections("case-tables", CaseTable.class, "case-events.v1");
    }

    @Bean
    CaseTables caseTables(Projections<CaseTable> projections) {
        return caseId -> projections.find(caseId.value());
    }

    @Bean
    Admission admission(CaseTables tables, Clock clock) {
        return new Admission(tables, clock);
    }
}
