package nl.ketenkaart.cases;

import nl.ketenkaart.platform.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Owns cases and sessions: takes every write to them, and tells the others by events. What it answers to be read is figures alone. */
@SpringBootApplication
@Import(Platform.class)
public class CaseService {
    public static void main(String[] arguments) {
        SpringApplication.run(CaseService.class, arguments);
    }
}
