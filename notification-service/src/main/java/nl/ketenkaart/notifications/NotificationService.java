package nl.ketenkaart.notifications;

import nl.ketenkaart.platform.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The process. */
@SpringBootApplication
@Import(Platform.class)
public class NotificationService {
    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}
