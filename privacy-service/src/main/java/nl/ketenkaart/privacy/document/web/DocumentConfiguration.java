package nl.ketenkaart.privacy.document.web;

import nl.ketenkaart.privacy.document.DocumentBytes;
import nl.ketenkaart.privacy.document.FetchDocument;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    FetchDocument fetchDocument(OpenCase opening, DocumentBytes bytes) {
        return new FetchDocument(opening, bytes);
    }
}
