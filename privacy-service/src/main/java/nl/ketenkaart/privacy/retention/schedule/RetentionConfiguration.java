package nl.ketenkaart.privacy.retention.schedule;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.destruction.DestroyCase;
import nl.ketenkaart.privacy.destruction.DestroyHolding;
import nl.ketenkaart.privacy.destruction.DestroyedHoldings;
import nl.ketenkaart.privacy.destruction.RecordDestruction;
import nl.ketenkaart.privacy.destruction.Setbacks;
import nl.ketenkaart.privacy.destruction.WhatStays;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.erasure.CarryOutErasure;
import nl.ketenkaart.privacy.erasure.Destruction;
import nl.ketenkaart.privacy.erasure.Erasures;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.retention.OpenRequests;
import nl.ketenkaart.privacy.retention.RetentionReports;
import nl.ketenkaart.privacy.retention.Retentions;
import nl.ketenkaart.privacy.retention.RunRetention;
import nl.ketenkaart.privacy.retention.RunRetention.Destroying;
import nl.ketenkaart.privacy.retention.RunRetention.Kept;
import nl.ketenkaart.privacy.retention.RunRetention.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    RecordDestruction recordDestruction(Disclosures disclosures, SharingAgreements agreements, Clock clock) {
        return new RecordDestruction(disclosures, agreements, clock);
    }

    @Bean
    DestroyHolding destroyHolding(
            DestroyedHoldings records,
            RecordDestruction log,
            WhatStays whatStays,
            Destruction destruction,
            Setbacks setbacks,
            Clock clock) {
        return new DestroyHolding(records, log, whatStays, destruction, setbacks, clock);
    }

    @Bean
    DestroyCase destroyCase(Erasures erasures, CarryOutErasure carryingOut, RecordDestruction log, Setbacks setbacks) {
        return new DestroyCase(erasures, carryingOut, log, setbacks);
    }

    @Bean
    Destroying destroying(DestroyHolding holdings, DestroyCase cases, Setbacks setbacks) {
        return new Destroying(holdings, cases, setbacks);
    }

    @Bean
    Kept keptFilesAndRetentions(KeptFiles files, Retentions retentions, OpenRequests requests) {
        return new Kept(files, retentions, requests);
    }

    @Bean
    When whenRetentionRuns(Clock clock, @Value("${ketenkaart.retention-hour}") int hour) {
        return new When(clock, hour);
    }

    @Bean
    RunRetention runRetention(
            Kept kept, RetentionReports reports, RetentionTerms terms, Destroying destroying, When when) {
        return new RunRetention(kept, reports, terms, destroying, when);
    }
}
