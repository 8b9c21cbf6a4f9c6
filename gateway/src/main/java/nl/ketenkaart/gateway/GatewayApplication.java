package nl.ketenkaart.gateway;

import nl.ketenkaart.platform.web.EdgePlatform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The one door for partners: checks the token, keeps the limits, sends each request to the service that owns it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(EdgePlatform.class)
public class GatewayApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
