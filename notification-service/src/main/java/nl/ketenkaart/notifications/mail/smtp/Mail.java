package nl.ketenkaart.notifications.mail.smtp;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.mail.MailNewsHandler;
import nl.ketenkaart.notifications.mail.MailNewsHandler.Pace;
import nl.ketenkaart.notifications.mail.Mailings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts mail together, where it is wanted: then a mail server must be named, else the process does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
@ConditionalOnProperty("ketenkaart.mail.enabled")
class Mail {

    @Bean
    SmtpMail smtpMail(JavaMailSender sender, MailSettings settings, Clock clock) {
        return new SmtpMail(sender, settings, clock);
    }

    @Bean
    MailNewsHandler mailNews(
            Mailings mailings, Inboxes inboxes, CaseTables tables, SmtpMail smtp, MailSettings settings, Clock clock) {
        var pace = new Pace(settings.interval(), new BackOff(new SecureRandom()), UUID::randomUUID);
        return new MailNewsHandler(mailings, inboxes, tables, smtp, pace, clock);
    }

    @Bean
    MailLoop mailLoop(MailNewsHandler handler, MailSettings settings) {
        return new MailLoop(handler, settings);
    }
}
