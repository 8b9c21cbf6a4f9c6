package nl.ketenkaart.platform;

import java.io.IOException;
import java.util.List;
import nl.ketenkaart.platform.event.EventPlatform;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.keys.KeysPlatform;
import nl.ketenkaart.platform.sealing.SealingConfiguration;
import nl.ketenkaart.platform.store.StorePlatform;
import nl.ketenkaart.platform.web.EdgePlatform;
import nl.ketenkaart.platform.web.WritePlatform;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service stands on; {@code @Import} it on the application class. The gateway imports {@link EdgePlatform} alone. */
@Configuration(proxyBeanMethods = false)
@Import({
    EdgePlatform.class,
    SealingConfiguration.class,
    KeysPlatform.class,
    EventPlatform.class,
    StorePlatform.class,
    WritePlatform.class
})
public class Platform {

    @Bean
    OrganisationDirectory organisationDirectory(
            @Value("${ketenkaart.organisations}") Resource organisations, JsonMapper mapper) throws IOException {
        return new OrganisationDirectory(
                mapper.readValue(organisations.getContentAsByteArray(), new TypeReference<List<Organisation>>() {}));
    }
}
