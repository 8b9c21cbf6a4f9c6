package nl.ketenkaart.context.document.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;

class MetaContractFuzzTest {
    private static final MetaContract CONTRACT =
            new MetaContract(OpenApiDocument.load("/contracts/context-service/openapi.yaml"), Json.mapper());

    @FuzzTest(maxDuration = "1m")
    void what_is_said_of_a_document_is_read_or_refused(byte[] meta) {
        Refused.orRead(() -> CONTRACT.read(meta, body -> {
                    body.toMeta();
                    return List.of();
                }))
                .ifPresent(MetaBody::toMeta);
    }
}
