package nl.ketenkaart.privacy.disclosure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.ProcessingLog;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way into the processing log, measured. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    private final MeterRegistry metrics;

    @Autowired
    DisclosureConfiguration(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Bean
    Disclosures disclosures(ProcessingLog log, Pseudonyms pseudonyms, Receipts receipts, Clock clock) {
        var recording = new RecordDisclosures(new TimedLog(log, metrics), pseudonyms, receipts, clock);
        return new CountedDisclosures(recording, metrics);
    }
}
