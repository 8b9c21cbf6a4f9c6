package nl.ketenkaart.notifications.killed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.notifications.NotificationService;
import nl.ketenkaart.platform.testing.IdentityTopic;
import nl.ketenkaart.platform.testing.ServiceProcess;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The service as a process of its own, in a hurry; on a broker where it alone takes part, and is missed as soon as it is dead. */
final class KillableService {
    static final Duration MAILED_EVERY = Duration.ofSeconds(20);
    private final String kafka = aBroker();

    String kafka() {
        return kafka;
    }

    /** Closed, it is killed. */
    ServiceProcess start(int mailPort, List<String> mailed) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "--spring.application.name=notification-service-killed",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.consumer.properties.session.timeout.ms=1500",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=400",
                "--ketenkaart.webhooks.enabled=true",
                "--ketenkaart.webhooks.allowed-hosts=127.0.0.1",
                "--ketenkaart.webhooks.poll=50ms",
                "--ketenkaart.webhooks.patience=500ms",
                "--ketenkaart.webhooks.first-retry=100ms",
                "--ketenkaart.reminders.poll=100ms",
                "--ketenkaart.reminders.lease=3s",
                "--ketenkaart.streams.poll=50ms",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--spring.mail.properties.mail.smtp.starttls.required=false",
                "--ketenkaart.mail.enabled=true",
                "--ketenkaart.mail.poll=100ms",
                "--ketenkaart.mail.interval=" + MAILED_EVERY.toSeconds() + "s"));
        mailed.forEach(one -> arguments.add("--ketenkaart.mail.recipients." + one + "=post@" + one + ".example"));
        return ServiceProcess.start(NotificationService.class, 256, arguments.toArray(String[]::new));
    }

    private static String aBroker() {
        var broker = new EmbeddedKafkaKraftBroker(
                1,
                3,
                "case-events.v1",
                "privacy-events.v1",
                "context-events.v1",
                "follow-up-events.v1",
                "key-events.v1");
        broker.brokerProperties(Map.of(
                "offsets.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "500"));
        broker.brokerListProperty("killed.bootstrap-servers");
        broker.afterPropertiesSet();
        return IdentityTopic.at(broker.getBrokersAsString()).kafka();
    }
}
