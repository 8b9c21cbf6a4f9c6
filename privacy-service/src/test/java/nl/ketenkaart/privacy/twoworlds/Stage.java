package nl.ketenkaart.privacy.twoworlds;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.consent.Consents;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.document.DocumentBytes;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.session.Sessions;
import nl.ketenkaart.privacy.twoworlds.leak.Planted;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;

/** The whole service as it is delivered, but for what it stands on: that is one of two worlds at a time. */
@TestConfiguration(proxyBeanMethods = false)
class Stage {
    static volatile Staged world = new Staged();

    /** Nobody tells a world anything but its chronicle: the broker may hold what other tests told. */
    @Bean
    static BeanFactoryPostProcessor deafToTheBroker() {
        return factory -> ((BeanDefinitionRegistry) factory).removeBeanDefinition("listeners");
    }

    @Bean
    @Primary
    Clock afterAll() {
        return Staged.CLOCK;
    }

    @Bean
    @Primary
    CaseFiles filesOfTheWorld() {
        return Planted.files(() -> world);
    }

    @Bean
    @Primary
    KeptFiles keptFilesOfTheWorld() {
        return Swapped.of(KeptFiles.class, () -> world.intake);
    }

    @Bean
    @Primary
    CaseIndex indexOfTheWorld() {
        return Swapped.of(CaseIndex.class, () -> world.intake);
    }

    @Bean
    @Primary
    EarlierWordings wordingsOfTheWorld() {
        return Swapped.of(EarlierWordings.class, () -> world.intake);
    }

    @Bean
    @Primary
    Sessions sessionsOfTheWorld() {
        return Swapped.of(Sessions.class, () -> world.intake.sessions);
    }

    @Bean
    @Primary
    Consents consentsOfTheWorld() {
        return Swapped.of(Consents.class, () -> world);
    }

    @Bean
    @Primary
    Receipts receiptsOfTheWorld() {
        return Swapped.of(Receipts.class, () -> world.receipts);
    }

    @Bean
    @Primary
    Disclosures disclosuresOfTheWorld(Pseudonyms pseudonyms, Receipts receipts, Clock clock) {
        return Planted.disclosures(new RecordDisclosures((lines, actor) -> {}, pseudonyms, receipts, clock));
    }

    /** Of each document other bytes, as many as are asked for. */
    @Bean
    @Primary
    DocumentBytes bytesOfDocuments() {
        return (caseId, documentId, span) -> {
            var bytes = new byte[(int) span.length()];
            Arrays.fill(bytes, (byte) documentId.hashCode());
            return Optional.of(new ByteArrayInputStream(bytes));
        };
    }

    @Bean
    HttpHandlerDecoratorFactory leaks() {
        return Planted.around(() -> world);
    }
}
