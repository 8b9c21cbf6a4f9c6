package nl.ketenkaart.privacy;

import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.testing.Contract;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ContractIT {

    @Test
    void the_contract_names_the_routes_that_there_are_and_no_other(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired OpenApiDocument document) {
        Contract.isWhatIsMapped(mapping, document);
    }
}
