package nl.ketenkaart.context;

import nl.ketenkaart.platform.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Takes in what partners contribute, ask, answer and add; answers no read. */
@SpringBootApplication
@Import(Platform.class)
public class ContextService {
    public static void main(String[] args) {
        SpringApplication.run(ContextService.class, args);
    }
}
