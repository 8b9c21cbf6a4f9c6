package nl.ketenkaart.platform.web;

import java.util.List;
import nl.ketenkaart.platform.answer.AnswerPlatform;
import nl.ketenkaart.platform.answer.Once;
import nl.ketenkaart.platform.contract.BodySchemas;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.store.AppliedPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** How a service takes writes in: contract, idempotency, consistency, tags. */
@Configuration(proxyBeanMethods = false)
@Import({AnswerPlatform.class, WebConfiguration.class})
public class WritePlatform {

    @Bean
    OpenApiDocument openApiDocument() {
        return OpenApiDocument.load("/contracts/openapi.yaml");
    }

    @Bean
    ContractController contractController(OpenApiDocument document, JsonMapper mapper) {
        return new ContractController(document.json(mapper));
    }

    @Bean
    ResponseHeaders responseHeaders(OpenApiDocument document) {
        return new ResponseHeaders(document.version());
    }

    @Bean
    Awaiting awaiting(List<AppliedPositions> applied, KeyStore keys) {
        return new Awaiting(applied, scope -> keys.find(scope).erased() != null);
    }

    @Bean
    Writes writes(OpenApiDocument document, Once once, Awaiting awaiting, EntityTags tags) {
        var bodies = new Bodies(new BodySchemas(document), Json.mapper());
        return new Writes(bodies, once, awaiting, tags);
    }
}
