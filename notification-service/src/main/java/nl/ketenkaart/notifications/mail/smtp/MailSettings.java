package nl.ketenkaart.notifications.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and to whom mail is sent; the mail server itself is {@code spring.mail}.
 *
 * @param enabled nothing is sent without
 * @param recipients the mailbox of each organisation that wants mail
 * @param from who sends it
 * @param link where the news is read, the same in every mail
 * @param interval between two mails to one organisation, at least
 * @param poll how often is looked for news
 */
@ConfigurationProperties("ketenkaart.mail")
record MailSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Map<String, String> recipients,
        @DefaultValue("ketenkaart@ketenkaart.example") String from,
        @DefaultValue("https://ketenkaart.example/") URI link,
        @DefaultValue("4h") Duration interval,
        @DefaultValue("30s") Duration poll) {

    InternetAddress addressOf(OrganisationId organisation) throws AddressException {
        var address = recipients.get(organisation.value());
        if (address == null) {
            throw new AddressException("no mailbox");
        }
        return new InternetAddress(address, true);
    }
}
