package nl.ketenkaart.privacy;

import nl.ketenkaart.platform.Platform;
import nl.ketenkaart.platform.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Answers every read of a case, and is the only service that does. */
@SpringBootApplication
@Import(Platform.class)
public class PrivacyService {
    public static void main(String[] args) {
        CommandLine.start(PrivacyService.class, args);
    }
}
